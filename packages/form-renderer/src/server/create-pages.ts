import type { CaseView } from "@onedoor/dsl/bundle";
import type { PageAnswer, PageAsked, Pages, Posted, SessionView } from "@onedoor/runtime/client";

import { type Trouble, troubleOf } from "../form/case-client.ts";
import { loadPieces } from "../parts/later.tsx";
import { actOnCase } from "./act-on-case.ts";
import { actOnForm } from "./act-on-form.ts";
import { addressOf } from "./document.tsx";
import { actOf, type Done, keyOf } from "./done.ts";
import { languageOf } from "./language.ts";
import type { PagesOptions } from "./options.ts";
import { showVisit } from "./show-visit.tsx";
import {
	homePage,
	type Looking,
	leadTo,
	payPage,
	procedurePage,
	refusedPage,
	signInPage,
} from "./start-pages.tsx";
import { STYLE, STYLE_NAME } from "./style.ts";
import { fieldsOf } from "./take-fields.ts";
import { openVisit, type Visit } from "./visit.ts";
import { LANGUAGES } from "./words/index.ts";

/**
 * The pages of a host without script, in its name. Handed to `createCaseService` as `pages`.
 *
 * @example createCaseService({ …, pages: createPages({ title: [{ en: "Town of Ben Sen" }], signIn }) })
 */
export function createPages(options: PagesOptions = {}): Pages {
	let pieces: Promise<unknown> | undefined;
	return async (asked) => {
		// They are all in this file: nothing is fetched, but nothing is rendered before either.
		pieces ??= Promise.all(LANGUAGES.map(loadPieces));
		await pieces;
		if (asked.path.length === 1 && asked.path[0]?.endsWith(".css"))
			return styleOr404(asked, options);
		const who = asked.refused ? undefined : await asked.client.session();
		const looking = { asked, options, who };
		if (asked.refused) return refusedPage(looking, asked.refused.status, asked.refused.code);
		try {
			return await answer(looking);
		} catch (error) {
			return failed(looking, troubleOf(error), error);
		}
	};
}

/** The pages with nothing said of the host: one step of a case, and all that leads to it and away from it. */
export const renderStep: Pages = createPages();

function styleOr404(asked: PageAsked, options: PagesOptions): PageAnswer {
	if (asked.path[0] === STYLE_NAME) return { kind: "file", type: "text/css", text: STYLE };
	return refusedPage({ asked, options, who: undefined }, 404, "not_found");
}

async function answer(looking: Looking): Promise<PageAnswer> {
	const { asked, who } = looking;
	const [first, second] = asked.path;
	switch (first) {
		case undefined:
			return homePage(looking);
		case "sign-in":
			return signIn(looking);
		case "procedures":
			return begin(looking, second ?? "");
		case "pay":
			return who === undefined ? toSignIn(asked) : playBank(looking, second ?? "");
		default:
			return who === undefined ? toSignIn(asked) : caseOrStep(looking, who);
	}
}

async function caseOrStep(looking: Looking, who: SessionView): Promise<PageAnswer> {
	const { asked, options } = looking;
	const visited = await openVisit(asked);
	if (visited.kind === "nothing") return refusedPage(looking, 404, "not_found");
	if (visited.kind === "elsewhere") return { kind: "see", href: visited.href };
	const { visit } = visited;
	try {
		return asked.posted
			? comeOf(looking, who, visit, await act(visit, asked.posted))
			: showVisit(visit, options, who);
	} finally {
		await visit.session?.close();
	}
}

function act(visit: Visit, posted: Posted): Promise<Done> {
	return visit.session ? actOnForm(visit, visit.session, posted) : actOnCase(visit, posted);
}

function comeOf(looking: Looking, who: SessionView, visit: Visit, done: Done): PageAnswer {
	const { asked, options } = looking;
	switch (done.kind) {
		case "see":
			return { kind: "see", href: visit.hrefOf(done.spot) };
		case "case":
			return { kind: "see", href: addressOf(asked.basePath, [visit.view.id]) };
		case "elsewhere":
			return toBank(looking, done.href);
		case "show":
			return showVisit(visit, options, who, done);
	}
}

/** A policy lets forms lead to this server only: from here the browser goes on by itself. */
function toBank(looking: Looking, href: string): PageAnswer {
	const { basePath, isDevelopment } = looking.asked;
	const played = isDevelopment ? /^\/pay\/([^/?#]+)$/.exec(href) : null;
	if (played)
		return { kind: "see", href: addressOf(basePath, ["pay", decodeURIComponent(played[1] ?? "")]) };
	if (/^\/(?![/\\])/.test(href)) return { kind: "see", href };
	return leadTo(looking, href);
}

async function begin(looking: Looking, procedure: string): Promise<PageAnswer> {
	const { asked, who } = looking;
	const { client, basePath, posted } = asked;
	const [bundle, cases] = await Promise.all([
		client.bundle(procedure),
		who === undefined ? [] : client.listCases().then(({ items }) => items),
	]);
	const drafts = cases.filter((view) => view.procedure === procedure && view.status === "draft");
	if (!posted) return procedurePage(looking, bundle, { drafts });
	if (who === undefined) return toSignIn(asked);
	const { channels, languages } = bundle.definition;
	const { language } = languageOf(asked);
	try {
		const view = await client.openCase(
			{
				procedure,
				...(Object.hasOwn(channels, "online") ? { channel: "online" as const } : {}),
				...(languages.includes(language) ? { language } : {}),
			},
			{ key: keyOf(posted) },
		);
		return { kind: "see", href: addressOf(basePath, [view.id]) };
	} catch (error) {
		return procedurePage(looking, bundle, { drafts, trouble: troubleOf(error) });
	}
}

async function signIn(looking: Looking): Promise<PageAnswer> {
	const { asked, options } = looking;
	const { posted, basePath } = asked;
	const wanted = posted ? fieldsOf(posted).first("to") : (asked.query.get("to") ?? "");
	const to = ownAddress(asked, wanted);
	if (posted && actOf(posted).verb === "sign_out")
		return { kind: "sign_out", href: addressOf(basePath, []) };
	if (options.signIn) return { kind: "see", href: options.signIn(to) };
	if (!asked.isDevelopment) return refusedPage(looking, 401, "sign_in");
	const { items } = await asked.client.dev.identities();
	const people = items.filter(({ is }) => is === "citizen");
	if (!posted) return signInPage(looking, { people, to, wasTried: false });
	return signedIn(looking, posted, people, to);
}

function signedIn(
	looking: Looking,
	posted: Posted,
	people: Parameters<typeof signInPage>[1]["people"],
	to: string,
): PageAnswer {
	const chosen = people.find(({ id }) => id === fieldsOf(posted).first("who"));
	if (!chosen) return signInPage(looking, { people, to, wasTried: true });
	return { kind: "sign_in", as: { id: chosen.id, roles: chosen.roles }, href: to };
}

/** One of these pages, and no address that only looks like one. */
function ownAddress({ basePath }: PageAsked, to: string): string {
	const home = addressOf(basePath, []);
	if (!/^\/[\w\-./~%?=&]*$/.test(to) || !URL.canParse(to, "http://host")) return home;
	const { pathname, search, host } = new URL(to, "http://host");
	const isOwn = host === "host" && (pathname === home || pathname.startsWith(`${home}/`));
	return isOwn ? pathname + search : home;
}

function toSignIn({ basePath, path }: PageAsked): PageAnswer {
	const to = encodeURIComponent(addressOf(basePath, path));
	return { kind: "see", href: `${addressOf(basePath, ["sign-in"])}?to=${to}` };
}

async function playBank(looking: Looking, id: string): Promise<PageAnswer> {
	const { asked } = looking;
	if (!asked.isDevelopment) return refusedPage(looking, 404, "not_found");
	const [view, { definition }] = await Promise.all([
		asked.client.getCase(id),
		asked.client.caseBundle(id),
	]);
	const step = payingAt(view, definition.steps);
	if (!asked.posted || step === undefined) return payPage(looking, view, step !== undefined);
	const said = actOf(asked.posted).verb === "paid" ? "paid" : "declined";
	await asked.client.dev.answer({ case: id, step, answer: said });
	return { kind: "see", href: addressOf(asked.basePath, [id]) };
}

function payingAt(
	{ steps }: CaseView,
	all: Readonly<Record<string, { readonly does: string }>>,
): string | undefined {
	return steps.find((name) => all[name]?.does === "pay");
}

/** What the API refused, and what broke. */
function failed(looking: Looking, trouble: Trouble, error: unknown): PageAnswer {
	if (trouble.kind !== "refused") throw error;
	if (trouble.status === 401) return toSignIn(looking.asked);
	return refusedPage(looking, trouble.status, trouble.code);
}
