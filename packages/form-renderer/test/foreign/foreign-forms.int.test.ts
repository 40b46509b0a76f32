import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle, Field } from "@onedoor/dsl/bundle";
import { foreignData, type Imported, importJsonSchema } from "@onedoor/dsl/import";
import { expect, test } from "vitest";

import { testServer } from "../../../runtime/src/http/test-server.test-data.ts";
import { memoryFiles } from "../../../runtime/src/index.ts";
import { memoryDevice } from "../../src/device/device.ts";
import type { CaseClient } from "../../src/form/case-client.ts";
import { openSession, type Session } from "../../src/form/session.ts";
import { loadValidators } from "../birth-registration.ts";
import { leafAnswer } from "../random/answer.ts";
import { diceOf } from "../random/dice.ts";
import { fillIn } from "./fill-in.ts";
import { judge, without } from "./foreign-validator.ts";
import { renderPages } from "./render-pages.tsx";
import { type ForeignForm, foreignForms } from "./schemas.ts";

/** In `pnpm test` a share of them; `pnpm soak foreign` takes all. */
const EVERY = Number(process.env.ONEDOOR_SOAK_STEP ?? 16);
const ANN = "079196000001";
const TRIES = 12;

type Came =
	| { readonly to: "submitted"; readonly isWhole: boolean }
	| { readonly to: "refused"; readonly keywords: readonly string[] };

test("forms that nobody here wrote render and submit, or the keyword that stands in the way is named", {
	timeout: 3_600_000,
}, async () => {
	const forms = foreignForms().filter((_form, index) => index % EVERY === 0);
	const came = new Map<ForeignForm, Came>();
	const faults: string[] = [];
	for (const form of forms) {
		try {
			came.set(form, await goThrough(form));
		} catch (error) {
			faults.push(
				`${form.source} ${form.name}: ${error instanceof Error ? error.message : String(error)}`,
			);
		}
	}
	print(came);
	expect(faults).toEqual([]);
	expect(forms.length * EVERY).toBeGreaterThan(60);
});

async function goThrough({ schema, ui }: ForeignForm): Promise<Came> {
	const imported = importJsonSchema(schema, { ui, id: "foreign", today: "2026-07-01" });
	if (imported.files.length === 0) return refused(imported);
	expect(imported.findings.filter(({ severity }) => severity === "error")).toEqual([]);
	const { findings, library } = checkFiles(imported.files);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(`${errors[0]?.code} at ${errors[0]?.path}`);
	await submit(compile(library, "foreign").bundle, schema, imported);
	const isWhole = imported.findings.every(({ severity }) => severity === "info");
	return { to: "submitted", isWhole };
}

function refused({ findings }: Imported): Came {
	const errors = findings.filter(({ severity }) => severity === "error");
	expect(errors.length).toBeGreaterThan(0);
	for (const { pointer, keyword } of errors) expect([pointer, keyword]).not.toContain("");
	return { to: "refused", keywords: errors.map(({ keyword }) => keyword) };
}

/**
 * People fill in every page, each with other answers. The first whose answers are right sends them to the server; what
 * all of them have is judged by a validator of JSON Schema.
 */
async function submit(bundle: Bundle, schema: object, imported: Imported): Promise<void> {
	const server = await testServer({ bundle, bundles: [bundle], fileStore: memoryFiles() });
	try {
		const client = server.as(ANN) as unknown as CaseClient;
		let isSent = false;
		let last: unknown;
		for (let seed = 1; seed <= TRIES; seed++) {
			const { id } = await server.as(ANN).openCase({ procedure: "foreign" });
			const session = await sessionOf(bundle, client, id);
			if (seed === 1) renderPages(session);
			await answerAll(session, client, id, seed);
			if (!isSent) expect(renderPages(session).join("")).not.toContain("undefined");
			const found = session.store.check(() => true).filter(({ severity }) => severity === "error");
			session.drafts.stop();
			last = found[0] ?? last;
			if (found.length > 0) continue;
			const data = session.store.submission();
			if (!isSent) {
				const view = await client.act(id, "application", "submit", { data });
				expect(view.status).toBe("open");
				expect(view.data).toEqual(data);
				isSent = true;
			}
			judged(schema, imported, data);
		}
		if (!isSent) throw new Error(`no answers were right: ${JSON.stringify(last)}`);
	} finally {
		await server.stop();
	}
}

function judged(schema: object, { shape, findings }: Imported, data: unknown): void {
	const foreign = shape && foreignData(shape, data);
	// A schema of one text or one list says nothing of no answer at all.
	if (foreign === undefined) return;
	const errors = judge(without(schema, findings), foreign);
	if (errors === "cannot be compiled") return;
	const [first] = errors;
	if (!first) return;
	const told = `${JSON.stringify(first.params)} in ${JSON.stringify(foreign).slice(0, 400)}`;
	throw new Error(`nothing was said of ${first.schemaPath}: ${told}`);
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
		now: () => "2026-11-23T09:00:00+07:00",
	});
}

async function answerAll(
	session: Session,
	client: CaseClient,
	id: string,
	seed: number,
): Promise<void> {
	const dice = diceOf(seed);
	const { store } = session;
	const files: Field[] = [];
	// First as little as may be, then more and more: optional answers bring conditions of their own.
	const optional = seed === 1 ? 0 : seed * 8;
	fillIn(store, {
		answer: (field, isRequired) => {
			if (!isRequired && !dice.chance(optional)) return undefined;
			if (field.as === "file") files.push(field);
			return leafAnswer(field, store.definition, dice);
		},
		count: ({ many }) => (dice.chance(50) ? Math.min(many.max, Math.max(1, many.min)) : many.min),
	});
	for (const { path, types } of files) {
		const type = types?.[0] === "png" ? "image/png" : "application/pdf";
		const about = { case: id, field: path, name: `a.${types?.[0] ?? "pdf"}`, type };
		const bytes = type === "image/png" ? PNG : "%PDF-1.7\n%%EOF";
		store.set(path, { file: await client.upload(new Blob([bytes], { type }), about) });
	}
}

const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
	"base64",
);

function print(came: ReadonlyMap<ForeignForm, Came>): void {
	for (const source of new Set([...came.keys()].map((form) => form.source))) {
		const all = [...came].filter(([form]) => form.source === source).map(([, each]) => each);
		const submitted = all.filter(({ to }) => to === "submitted");
		const whole = submitted.filter((each) => each.to === "submitted" && each.isWhole);
		const keywords = all.flatMap((each) => (each.to === "refused" ? each.keywords : []));
		const share = Math.round((100 * submitted.length) / all.length);
		console.log(
			`${source}: ${submitted.length} of ${all.length} forms render and submit (${share} %), ${whole.length} with every limit of their schema; refused for ${[...new Set(keywords)].join(", ") || "nothing"}`,
		);
	}
}
