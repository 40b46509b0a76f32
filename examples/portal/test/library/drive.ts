import type { CaseView, Definition, TaskView } from "@onedoor/dsl/bundle";
import type { CaseClient, NewSession } from "@onedoor/runtime/client";
import type { Page } from "playwright-core";

import type { TestServer } from "../server.ts";
import { applicantFor } from "./answers.ts";
import { actAsApplicant } from "./applicant.ts";
import { type AtScreen, takeScreen } from "./at-screen.ts";
import { actAsOfficer } from "./officer.ts";
import type { Sight } from "./sight.ts";
import type { SimulatorData } from "./world.ts";

export interface Driving {
	readonly server: TestServer;
	readonly page: Page;
	readonly world: SimulatorData;
	readonly language: string;
	readonly sight: Sight;
	/** What the applicant answers in any case; the rest follows from the procedure. */
	readonly answers?: Readonly<Record<string, unknown>>;
}

/** More acts than any case needs on the shortest way. */
const MOST_ACTS = 60;
/** Working days in which nothing has to happen before the driver gives up. */
const MOST_WAITS = 40;

/**
 * Leads one case from the page of its procedure to its end, by nothing but what the bundle says and the API answers.
 *
 * @returns the case as its applicant sees it at the end; they stand before it at the screen
 * @throws Error that says at which step nobody can go on, and what the page said
 */
export async function drive(driving: Driving, procedure: string): Promise<CaseView> {
	const { server, world } = driving;
	const bundle = await server.api.bundle(procedure);
	const today = (await server.api.dev.clock()).now.slice(0, 10);
	const { person, given: fitting } = applicantFor(bundle.definition, world, today);
	const given = { ...fitting, ...driving.answers };
	const at: AtScreen = { ...driving, bundle };
	const who = { id: person.id };
	const api = await takeScreen(at, who);
	const id = await openCase(at, procedure);
	await toItsEnd({ at, driving, who, api, given }, id);
	await takeScreen(at, who);
	await driving.page.goto(`${server.address}/cases/${id}?lang=${driving.language}`);
	await driving.page.locator(".od-spine").waitFor();
	await driving.sight.look(driving.page, "ended");
	return api.getCase(id);
}

async function openCase({ page, server, language, sight }: AtScreen, procedure: string) {
	await page.goto(`${server.address}/procedures/${procedure}?lang=${language}`);
	const start = page.locator("main .od-btn--big");
	await start.first().waitFor();
	await sight.look(page, "procedure");
	await start.last().click();
	await page.waitForURL((url) => url.pathname.startsWith("/cases/"));
	return new URL(page.url()).pathname.split("/")[2] ?? "";
}

interface Way {
	readonly at: AtScreen;
	readonly driving: Driving;
	readonly who: NewSession;
	readonly api: CaseClient;
	readonly given: Readonly<Record<string, unknown>>;
}

async function toItsEnd(way: Way, id: string): Promise<void> {
	const { at, api } = way;
	let waits = 0;
	for (let acts = 0; acts < MOST_ACTS; acts++) {
		const view = await api.getCase(id);
		if (view.status === "ended") return;
		if (await actOnce(way, view)) continue;
		if (await driveRelated(way, view)) continue;
		if (waits++ > MOST_WAITS) throw new Error(`nobody can go on at ${view.steps.join(", ")}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
		if (waits > 3) await at.server.api.dev.setClock({ advance: "1 working days" });
	}
	throw new Error(`not ended after ${MOST_ACTS} acts: ${(await api.getCase(id)).steps.join(", ")}`);
}

/** Whoever can act does, the applicant first. */
async function actOnce(way: Way, view: CaseView): Promise<boolean> {
	const { at, given, driving } = way;
	const own = view.tasks.find(isDoable);
	if (own) {
		const api = await takeScreen(at, way.who);
		await actAsApplicant(at, api, view, own, given);
		return true;
	}
	for (const who of othersIn(at.bundle.definition, given, driving.world)) {
		const api = await at.server.as(who);
		const seen = await api.getCase(view.id).catch(() => undefined);
		const task = seen?.tasks.find(isDoable);
		if (seen === undefined || task === undefined) continue;
		await takeScreen(at, who);
		await (who.roles ? actAsOfficer : actAsApplicant)(at, api, seen, task, given);
		return true;
	}
	return false;
}

function isDoable({ outcomes, waiting, appointment }: TaskView): boolean {
	if (waiting !== undefined) return false;
	return outcomes.length > 0 || (appointment?.by === "chosen" && appointment.at === undefined);
}

/** People whom the answers name, then officers and partners. */
function othersIn(
	{ roles }: Definition,
	given: Way["given"],
	{ people, records }: SimulatorData,
): readonly NewSession[] {
	const areNamed = Object.values(roles).some(({ found_by }) => found_by !== undefined);
	const numbers = new Set([
		...people.map(({ id }) => id),
		...Object.values(records).flatMap(({ person = {} }) => Object.keys(person)),
	]);
	const named = areNamed
		? [...new Set(JSON.stringify(given).match(/\d{12}/g))].filter((one) => numbers.has(one))
		: [];
	const officers = people.filter(
		(person) => person.is !== "citizen" && person.roles.some((id) => Object.hasOwn(roles, id)),
	);
	const sessions = officers.map(({ id, roles: held, office }) => ({
		id,
		roles: held,
		...(office && { office }),
	}));
	return [...named.map((id) => ({ id })), ...sessions];
}

/** Cases that this one has started are led to their ends as well. */
async function driveRelated(way: Way, view: CaseView): Promise<boolean> {
	const open = (view.children ?? []).find(
		(one) => one.case !== undefined && one.status !== "ended",
	);
	if (open?.case === undefined) return false;
	const bundle = await way.at.server.api.bundle(open.procedure);
	await toItsEnd({ ...way, at: { ...way.at, bundle } }, open.case);
	return true;
}
