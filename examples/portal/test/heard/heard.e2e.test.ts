import type { Bundle } from "@onedoor/dsl/bundle";
import { fieldAt, stepAt } from "@onedoor/dsl/form";
import type { CaseClient } from "@onedoor/runtime/client";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findServices } from "../../../../packages/form-renderer/src/parts/find-services.ts";
import { formatDate } from "../../../../packages/form-renderer/src/words/format.ts";
import {
	say,
	type Values,
	type WordKey,
} from "../../../../packages/form-renderer/src/words/words.ts";
import { ALL_LOOKS } from "../../../../scripts/testing/all-looks.ts";
import { openBrowser } from "../../../../scripts/testing/browser.ts";
import { TIME_ZONE } from "../../src/host/settings.ts";
import { WORDS } from "../../src/words/all.ts";
import { PHONE } from "../look.ts";
import { CHILD } from "../mother.ts";
import { MOTHER, type Person, sitDown, type Telling, textIn } from "../people.ts";
import { startServer, type TestServer } from "../server.ts";
import { createTypist, type Typist } from "./answer.ts";
import { listenTo, type ScreenReader } from "./screen-reader.ts";

const MOTHER_ID = "079196000001";
const CORRECTED = "Lê Trần Bảo Mẫu";

/**
 * The whole birth registration by somebody who does not see the page and has no mouse. What they find, they find by role
 * and name in the browser's accessibility tree; what they do, they do with keys.
 */
describe.each(ALL_LOOKS ? (["vi", "ar"] as const) : (["ar"] as const))(
	"a birth registration that is heard, in %s",
	(language) => {
		const words = WORDS[language];
		const heard = (key: WordKey, values?: Values): string => say(language, key, values);
		let browser: Browser;
		let server: TestServer;
		let bundle: Bundle;
		let mother: Person;
		let reader: ScreenReader;
		let typist: Typist;
		let id: string;

		beforeAll(async () => {
			server = await startServer("2026-11-23T09:00:00+07:00");
			browser = await openBrowser();
			bundle = await server.api.bundle("birth_registration");
			const telling: Telling = { browser, server, bundle, language, copies: 1 };
			mother = await sitDown(telling, PHONE);
			reader = await listenTo(mother.page);
			typist = createTypist(reader, mother.page, bundle, language);
		});
		afterAll(async () => {
			await browser?.close();
			await server?.stop();
		});

		const procedure = () => textIn(bundle.definition.title, language);
		const pageTitle = (page: string) =>
			textIn(bundle.forms.application?.pages.find((each) => each.id === page)?.title, language);
		const titleOf = (path: string) => textIn(fieldAt(bundle.definition, path)?.title, language);
		const goOn = () => reader.press({ role: "button", name: heard("continue") });

		/** A new page: its heading has focus, and the window is called after it. */
		async function arrivesAt(
			heading: string | RegExp,
			title: string = `${String(heading)} – ${procedure()}`,
		): Promise<void> {
			await reader.standsAt({ role: "heading", name: heading });
			expect(await reader.title()).toBe(title);
			const { states } = await reader.focus();
			expect(states.level, "the one heading of the first level").toBe(1);
		}

		/** What was wrong: the summary has focus and leads to the control, which says the same. */
		async function isTakenTo(path: string, error: string): Promise<void> {
			await reader.standsAt({ role: "alert", name: heard("there_is_a_problem") });
			await reader.isTold(error);
			expect(await reader.title()).toMatch(new RegExp(`^${heard("error_prefix").trim()}`));
			await reader.press({ role: "link", name: error });
			const control = await typist.standsOn(path);
			expect(
				`${control.description} ${control.around}`,
				"the error is read at the control",
			).toContain(error);
		}

		const stepTitle = (step: string) => textIn(stepAt(bundle.definition, step)?.title, language);
		const caseTitle = async (): Promise<string> => {
			const { number } = await (await as(MOTHER_ID)).getCase(id);
			return `${heard("case")} ${number} – ${procedure()}`;
		};
		const isToldItWasSent = async (): Promise<void> => {
			await arrivesAt(heard("sent_title"), `${heard("sent_title")} – ${await caseTitle()}`);
			const { number } = await (await as(MOTHER_ID)).getCase(id);
			await reader.hears({ role: "button", name: heard("sent_copy") });
			expect((await reader.read()).map(({ name }) => name)).toContain(number);
		};
		/** On another day, by the address in the message. */
		const comesBack = async (): Promise<void> => {
			await mother.page.goto(`${server.address}/cases/${id}`);
			await reader.hears({ role: "heading", name: heard("steps") });
		};

		const as = async (who: string): Promise<CaseClient> => {
			const { items } = await server.api.dev.identities();
			return server.as({ id: who, roles: items.find((one) => one.id === who)?.roles ?? [] });
		};

		it("finds the service among all", async () => {
			await mother.page.goto(`${server.address}/?lang=${language}`);
			await reader.hears({ role: "heading", name: words.home.title });
			await reader.hears({ role: "searchbox", name: words.home.search });
			await reader.type({ role: "searchbox", name: words.home.search }, "khai sinh");
			const { items } = await server.api.procedures({ with: "words" });
			await reader.isTold(words.home.found(findServices(items, "khai sinh").length));
			await reader.press({ role: "link", name: new RegExp(`^${procedure()} `) });
			await arrivesAt(procedure(), procedure());
		});

		it("signs in and begins", async () => {
			await reader.press({ role: "link", name: words.procedure.signInFirst });
			await arrivesAt(words.login.title, `${words.login.title} – ${words.shell.portal}`);
			await reader.choose({
				role: "radio",
				name: new RegExp(`^${MOTHER}`),
				within: words.login.citizens,
			});
			await reader.press({ role: "button", name: words.login.go(MOTHER) });
			// The way from signing in goes on by itself.
			await mother.page.waitForURL(/\/cases\/[^/]+$/);
			await reader.hears({ role: "heading", name: heard("form_parts") });
			await arrivesAt(procedure(), procedure());
			id = mother.page.url().split("/cases/")[1]?.split("?")[0] ?? "";
			await reader.press({
				role: "link",
				name: heard("go_on_with", { page: pageTitle("about_you") }),
			});
			await arrivesAt(pageTitle("about_you"));
		});

		it("is told what is missing, and led there", async () => {
			await goOn();
			await isTakenTo("relation", heard("error_choose", { field: lower(titleOf("relation")) }));
			await typist.choose("relation", "mother");
			await reader.isTold(/9:00|٩:٠٠/);
			await goOn();
			await arrivesAt(pageTitle("about_child"));
		});

		it("hears what a register gives for a number that was typed", async () => {
			await typist.choose("birth_kind", "normal");
			await typist.type("birth_notice_code", "79A01.GCS.00417.26");
			await reader.isTold(`${heard("we_already_have")}: ${titleOf("child.birth_date")}`);
			await reader.hears({ role: "term", name: titleOf("child.birth_date") });
		});

		it("fills in the child, choosing from long lists", async () => {
			await typist.type("child.full_name", CHILD);
			await typist.choose("child.birth_place_kind", "facility");
			for (const place of ["child.birth_place", "child.native_place"]) {
				await typist.search(`${place}.home.province`, "79");
				await typist.select(`${place}.home.commune`, "79901");
			}
			await typist.search("child.ethnicity", "01");
			await goOn();
			await arrivesAt(pageTitle("parents"));
		});

		it("fills in the father by his number, and says where the certificate is to come from", async () => {
			await typist.type("father.personal_id", "048093000002");
			await reader.isTold(titleOf("father.full_name"));
			await goOn();
			await arrivesAt(pageTitle("result"));
			await typist.select("registration_commune", "79901");
			await reader.tabTo({ role: "textbox", name: titleOf("copies") });
			await mother.page.keyboard.press("Control+A");
			await mother.page.keyboard.type("1");
			await typist.choose("delivery.method", "electronic");
			await goOn();
			await arrivesAt(heard("check_title"));
		});

		it("reads everything before it is sent, changes an answer and comes back", async () => {
			const lines = (await reader.read()).map(({ name }) => name);
			const born = formatDate("2026-11-02", { language, timeZone: TIME_ZONE });
			for (const said of [CHILD, born, "Lê Văn Thử"]) expect(lines).toContain(said);
			await reader.press({
				role: "link",
				name: new RegExp(`^${heard("change")} ${titleOf("copies")}`),
			});
			const control = await typist.standsOn("copies");
			expect(control.value).toBe("1");
			await goOn();
			await arrivesAt(heard("check_title"));
		});

		it("is not sent before it is declared, and then once", async () => {
			await reader.press({ role: "button", name: heard("submit") });
			await isTakenTo("declaration", heard("error_agree"));
			await mother.page.keyboard.press("Space");
			expect((await reader.focus()).states.checked).toBe("true");
			await reader.press({ role: "button", name: heard("submit") });
			await isToldItWasSent();
		});

		it("hears what is to be corrected, with the officer's words at the field", async () => {
			const receiver = await as("079190000101");
			await receiver.act(id, "reception.check", "incomplete", {
				reason: "Tên trẻ chưa khớp giấy tờ.",
				marks: [{ path: "child.full_name", note: "Giấy chứng sinh ghi tên khác." }],
			});
			await comesBack();
			await reader.press({ role: "link", name: stepTitle("reception.supplement") });
			await arrivesAt(heard("correct_title", { n: 1 }));
			const lines = (await reader.read()).map(({ name }) => name);
			expect(lines).toContain("Giấy chứng sinh ghi tên khác.");
			await reader.tabTo({ role: "textbox", name: titleOf("child.full_name") });
			await mother.page.keyboard.press("Control+A");
			await mother.page.keyboard.press("Delete");
			await reader.press({ role: "button", name: heard("correct_send") });
			await isTakenTo(
				"child.full_name",
				heard("error_enter", { field: lower(titleOf("child.full_name")) }),
			);
			await mother.page.keyboard.type(CORRECTED);
			await reader.press({ role: "button", name: heard("correct_send") });
			await isToldItWasSent();
		});

		it("confirms what is to be written", async () => {
			await (await as("079190000101")).act(id, "reception.check", "accepted");
			await (await as("079188000103")).act(id, "forwarding", "received");
			await (await as("079188000103")).act(id, "verify", "correct");
			// Nobody pressed anything: the case moved while its page was open.
			await reader.isTold(heard("todo_confirm"));
			await reader.press({ role: "link", name: stepTitle("draft_confirmation") });
			await arrivesAt(stepTitle("draft_confirmation"));
			expect((await reader.read()).map(({ name }) => name)).toContain(CORRECTED);
			await reader.press({ role: "button", name: heard("confirm_all_right") });
			await isToldItWasSent();
		});

		it("pays, and hears the number of the certificate", async () => {
			await server.api.dev.setSimulator("payment", "silent");
			await (await as("079078000104")).act(id, "signature", "signed");
			await comesBack();
			const { tasks } = await (await as(MOTHER_ID)).getCase(id);
			const payment = stepTitle(tasks[0]?.step ?? "");
			await reader.press({ role: "link", name: payment });
			await arrivesAt(payment);
			await reader.press({ role: "button", name: /8.?000/ });
			await arrivesAt(words.pay.simulator, `${words.pay.simulator} – ${words.shell.portal}`);
			await reader.press({ role: "button", name: words.pay.paid });
			await arrivesAt(new RegExp(CORRECTED), await caseTitle());
			const { papers } = await (await as(MOTHER_ID)).getCase(id);
			const certificate = papers.find(({ of }) => of === "birth_certificate");
			const read = (await reader.read()).map(({ name }) => name).join("\n");
			expect(certificate?.number).toMatch(/\d/);
			expect(read).toContain(certificate?.number);
		});

		it("never met the content policy, nor an uncaught error", () => {
			expect(mother.complaints()).toEqual([]);
		});
	},
);

function lower(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
