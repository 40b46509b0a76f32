import type { Bundle } from "@onedoor/dsl/bundle";
import { documentAt, type FormFinding, visible } from "@onedoor/dsl/form";
import { ProblemError } from "@onedoor/runtime/client";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMATS } from "../../../dsl/src/compile/schema/formats.ts";

import { type TestServer, testServer } from "../../../runtime/src/http/test-server.test-data.ts";
import { memoryDevice } from "../../src/device/device.ts";
import type { CaseClient } from "../../src/form/case-client.ts";
import { openSession, type Session } from "../../src/form/session.ts";
import { sameShape } from "../../src/form/shape.ts";
import { loadValidators } from "../birth-registration.ts";
import { fillIn } from "../foreign/fill-in.ts";
import { renderPages } from "../foreign/render-pages.tsx";
import { answerFor, leafAnswer } from "./answer.ts";
import { type Dice, diceOf } from "./dice.ts";
import { randomProcedure } from "./procedure.ts";

/** In `pnpm test` a share of what `pnpm soak forms` does; another seed with `ONEDOOR_SOAK_SEED`. */
const FORMS = Number(process.env.ONEDOOR_SOAK_ROUNDS ?? 8);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);
/** People who fill in each form. */
const PEOPLE = 6;
const ANN = "079196000001";
const NOW = "2026-11-23T09:00:00+07:00";

const tally = { forms: 0, nothing: 0, sent: 0, accepted: 0, refused: 0, pages: 0 };

test("whatever is typed into whatever form: nothing breaks, and browser, server and schema agree", {
	timeout: 7_200_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (seed) => {
			const dice = diceOf(seed);
			const { bundle } = randomProcedure(dice);
			tally.forms++;
			if (!bundle) tally.nothing++;
			else await throughPeople(bundle, dice);
		}),
		{ numRuns: FORMS, seed: SEED, endOnFailure: true },
	);
	console.log(
		`${tally.forms} forms, ${tally.nothing} with nothing to ask; ${tally.sent} submissions: ${tally.accepted} accepted, ${tally.refused} refused by both; ${tally.pages} pages rendered`,
	);
	expect(tally.accepted).toBeGreaterThan(FORMS / 8);
	expect(tally.refused).toBeGreaterThan(FORMS / 8);
});

async function throughPeople(bundle: Bundle, dice: Dice): Promise<void> {
	const server = await testServer({ bundle, bundles: [bundle] });
	const judge = schemaOf(bundle);
	try {
		for (let person = 0; person < PEOPLE; person++)
			await through(bundle, server, judge, dice, person);
	} finally {
		await server.stop();
	}
}

/** What a validator objects to. */
type Judge = (data: unknown) => readonly string[];

async function through(
	bundle: Bundle,
	server: TestServer,
	judge: Judge,
	dice: Dice,
	person: number,
): Promise<void> {
	const client = server.as(ANN) as unknown as CaseClient;
	const { id } = await server.as(ANN).openCase({ procedure: "random" });
	const session = await sessionOf(bundle, client, id);
	const { store } = session;
	const isCareful = person % 2 === 0;
	fillIn(store, {
		answer: (field, isRequired) => {
			if (!isRequired && dice.chance(40)) return undefined;
			return isCareful
				? leafAnswer(field, bundle.definition, dice)
				: answerFor(field, bundle.definition, dice);
		},
		count: ({ many }) => dice.one([many.min, Math.min(many.max, many.min + 1), many.max]),
	});
	for (const path of store.shape().documents) {
		const hasAlternatives = documentAt(bundle.definition, path)?.one_of !== undefined;
		if (!hasAlternatives && dice.chance(isCareful ? 95 : 60)) store.set(path, dice.one(PAPERS));
	}
	if (person % 3 === 0) tally.pages += renderPages(session, dice.one(["en", "vi", "ar"])).length;

	const here = store.check(() => true);
	const data = store.submission();
	const there = await answerOf(client, id, data);
	tally.sent++;
	session.drafts.stop();
	const told = JSON.stringify(data);
	if (there.kind === "unreadable") {
		expect([errorsIn(here).length > 0, told]).toEqual([true, told]);
		tally.refused++;
		return;
	}
	if (there.kind === "refused") {
		expect([withoutInside(errorsIn(there.findings)), told]).toEqual([
			withoutInside(errorsIn(here)),
			told,
		]);
		tally.refused++;
		return;
	}
	expect([errorsIn(here), told]).toEqual([[], told]);
	expect([judge(data), told]).toEqual([[], told]);
	const rest = visible(bundle.definition, store.form, there.data, store.facts());
	const shown = visible(bundle.definition, store.form, data, store.facts());
	expect([sameShape(shown, rest), told]).toEqual([true, told]);
	expect([sameShape(store.shape(), shown), told]).toEqual([true, told]);
	tally.accepted++;
}

const PAPERS = [{ by: "hand_in" }, { by: "show" }, { by: "upload", files: [] }, {}];

function errorsIn(
	findings: readonly Pick<FormFinding, "path" | "code" | "severity">[],
): readonly string[] {
	return findings
		.filter(({ severity }) => severity === "error")
		.map(({ path, code }) => `${path} ${code}`)
		.sort();
}

/** A value of another kind is refused as a whole; of what is in it, each side says as much as it has seen. */
function withoutInside(errors: readonly string[]): readonly string[] {
	const plain = errors.filter((error) => !error.endsWith(" not_asked"));
	return plain.length > 0 ? plain : errors;
}

type Answer =
	/** NUL and numbers that lose digits are refused before anybody looks at the form. */
	| { readonly kind: "unreadable" }
	| { readonly kind: "accepted"; readonly data: Readonly<Record<string, unknown>> }
	| { readonly kind: "refused"; readonly findings: readonly FormFinding[] };

async function answerOf(
	client: CaseClient,
	id: string,
	data: Readonly<Record<string, unknown>>,
): Promise<Answer> {
	try {
		const view = await client.act(id, "application", "submit", { data });
		return { kind: "accepted", data: view.data };
	} catch (error) {
		if (error instanceof ProblemError && error.problem.status === 400)
			return { kind: "unreadable" };
		if (!(error instanceof ProblemError) || error.problem.status !== 422) throw error;
		const findings = (error.problem.findings ?? []) as unknown as readonly FormFinding[];
		return {
			kind: "refused",
			findings: findings.map((one) => ({ ...one, severity: one.severity ?? "error" })),
		};
	}
}

/** The compiled schema as any validator reads it: whatever the form logic accepts has to meet it. */
function schemaOf(bundle: Bundle): Judge {
	const ajv = new Ajv2020({ strict: false, formats: FORMATS as Record<string, RegExp> });
	const validate = ajv.compile(bundle.forms.application?.schema ?? {});
	return (data) =>
		validate(data)
			? []
			: (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function sessionOf(bundle: Bundle, client: CaseClient, id: string): Promise<Session> {
	const view = await client.getCase(id);
	const task = view.tasks.find(({ step }) => step === "application");
	if (!task) throw new Error("there is nothing to fill in");
	return openSession({
		bundle,
		view,
		task,
		client,
		loadValidators: (form) => loadValidators(bundle, form),
		device: memoryDevice(),
		now: () => NOW,
	});
}
