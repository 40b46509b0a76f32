import type { Bundle, CaseView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import type { CaseClient, PageAsked } from "@onedoor/runtime/client";
import { type Todo, todosOf } from "../case/state.ts";
import { memoryDevice } from "../device/device.ts";
import type { Appointment } from "../form/case-client.ts";
import { openSession, type Session } from "../form/session.ts";
import { type Place, SENT } from "../step/place.ts";
import { addressOf } from "./document.tsx";
import { type Spot, spotFromQuery, spotToQuery } from "./spot.ts";

/** One case as this person has it before them: what there is to do, and where they stand in it. */
export interface Visit {
	readonly asked: PageAsked;
	readonly bundle: Bundle;
	/** With the one task that this address is about, where it names a step. */
	readonly view: CaseView;
	readonly todo: Todo | undefined;
	/** The address names a step: it is what is to be done. */
	readonly isStep: boolean;
	readonly spot: Spot;
	/** Of a step that is filled in. */
	readonly session?: Session;
	readonly appointment?: Appointment;
	readonly hrefOf: (spot: Spot) => string;
}

export type Visited =
	| { readonly kind: "visit"; readonly visit: Visit }
	| { readonly kind: "elsewhere"; readonly href: string }
	| { readonly kind: "nothing" };

/**
 * Opens what an address names. A step that is over leads to its case, so that a page from the history, or a form sent
 * once more, ends where one sees what has become of it.
 */
export async function openVisit(asked: PageAsked): Promise<Visited> {
	const [id = "", step] = asked.path;
	const [whole, bundle] = await Promise.all([
		asked.client.getCase(id),
		asked.client.caseBundle(id),
	]);
	const todos = todosOf(bundle.definition, whole);
	const todo = step === undefined ? todos[0] : todos.find(({ task }) => task.step === step);
	const spot = atStep(spotFromQuery(asked.query), step !== undefined);
	if (step !== undefined && todo === undefined) {
		if (stepAt(bundle.definition, step) === undefined) return { kind: "nothing" };
		// Whose answer was lost, and who sends it once more, is told so too.
		const place: Place = asked.posted ? { page: SENT } : {};
		const query = spotToQuery(bundle.definition, { place });
		return { kind: "elsewhere", href: addressOf(asked.basePath, [id]) + query };
	}
	if (step === undefined && todo && whole.status === "draft" && !spot.place.page)
		return { kind: "elsewhere", href: addressOf(asked.basePath, [id, todo.task.step]) };
	const view = todo && step !== undefined ? { ...whole, tasks: [todo.task] } : whole;
	const visit = {
		asked,
		bundle,
		view,
		todo,
		isStep: step !== undefined,
		spot,
		hrefOf: hrefsOf(asked, bundle, whole, todo),
	};
	return { kind: "visit", visit: { ...visit, ...(await fetched(visit)) } };
}

/** A step without pages of its own is one page. */
function atStep(spot: Spot, isStep: boolean): Spot {
	if (!isStep || spot.place.page) return spot;
	return { ...spot, place: { ...spot.place, page: "do" } };
}

/** What a page with script fetches when it is shown. */
async function fetched(visit: Visit): Promise<Pick<Visit, "session" | "appointment">> {
	const { asked, bundle, view, todo, isStep } = visit;
	if (!isStep || !todo) return {};
	if (todo.kind === "fill_in") {
		const session = await openSession({
			bundle,
			view,
			task: todo.task,
			client: withoutSecrets(asked.client),
			loadValidators: (form) => asked.validators(bundle, form),
			device: memoryDevice(),
			now: () => asked.now,
		});
		return { session };
	}
	const { appointment } = todo.task;
	const mayChoose = appointment?.by === "chosen" && appointment.role === todo.task.role;
	if (todo.kind !== "attend" || !mayChoose) return {};
	return { appointment: await asked.client.appointment(view.id, todo.task.step) };
}

/** A link or a code that is shown once needs a page that is not loaded again. */
export function withoutSecrets({
	shares: _shares,
	...client
}: CaseClient): Omit<CaseClient, "shares"> {
	return client;
}

/** Pages of the step stand under it, everything else under the case. */
function hrefsOf(
	{ basePath }: PageAsked,
	{ definition }: Bundle,
	{ id, status }: CaseView,
	todo: Todo | undefined,
): Visit["hrefOf"] {
	return (spot) => {
		const { page, ...rest } = spot.place;
		const isOfCase = page === "answers" || page === SENT;
		const isCase = isOfCase || (status !== "draft" && (!page || page === "case"));
		if (isCase || !todo) {
			const place: Place = isOfCase ? { page } : {};
			return addressOf(basePath, [id]) + spotToQuery(definition, { ...spot, place });
		}
		const place: Place = page && page !== "do" ? { page, ...rest } : rest;
		return addressOf(basePath, [id, todo.task.step]) + spotToQuery(definition, { ...spot, place });
	};
}
