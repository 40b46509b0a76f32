import { expect, test } from "vitest";
import { type ItemControl, type ItemView, itemAt, openLibrary } from "../src/assist/index.ts";
import { createWorkspace } from "../src/check-door.ts";
import { applyEdit, type EditIntent } from "../src/edit/index.ts";
import { testLibraries } from "./libraries.ts";

/** `pnpm soak offers` tries hundreds, over all procedures. */
const TRIES = Number(process.env.ONEDOOR_SOAK_OFFERS ?? 4);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 3);

test(`${TRIES} names that lists of a panel offer are taken where they are offered`, {
	timeout: 36_000_000,
}, () => {
	const files = testLibraries().at(-1)?.files ?? [];
	const workspace = createWorkspace();
	workspace.replace(files);
	const before = new Set(workspace.check().findings.map(said));
	const library = openLibrary(files, new Map(), workspace.parsed(), () => workspace.link());
	const procedures = files.filter(({ path }) => path.endsWith(".procedure.yaml"));
	const offers = sampleOf(procedures, Math.ceil(TRIES / 4)).flatMap(({ path }) =>
		offersIn(library, path, []),
	);
	expect(offers.length).toBeGreaterThan(300);
	const refused = sampleOf(offers, TRIES).flatMap(({ intent, at }) => {
		const edited = applyEdit(files, intent);
		if (!edited.ok) return [`${at}: ${edited.refused}`];
		workspace.replace(edited.files);
		const { findings } = workspace.check();
		return findings
			.filter((one) => one.severity === "error" && !before.has(said(one)))
			.filter(
				({ code, file, path }) => file === intent.file && isAt(path, intent) && !LATER.has(code),
			)
			.map(({ code, message }) => `${at}: ${message} [${code}]`);
	});
	expect(refused).toEqual([]);
});

/** What is left to be changed as well, once another way or another part was chosen: the name itself is taken. */
const LATER: ReadonlySet<string> = new Set([
	"loop_unbounded",
	"leads_back",
	"part_needs",
	"separation_impossible",
	"signed_by_another",
]);

interface Offer {
	readonly intent: EditIntent & { readonly path: readonly string[] };
	/** For whoever reads it. */
	readonly at: string;
}

type Library = Parameters<typeof itemAt>[0];

function offersIn(library: Library, file: string, path: readonly string[]): readonly Offer[] {
	const view = itemAt(library, file, path);
	if (view === undefined) return [];
	return [
		...view.rows.flatMap(({ key, control }) => [
			...offersOf(view, key, control, true),
			...below(library, file, [...path, key], control),
		]),
		...view.more.flatMap(({ key, control }) => offersOf(view, key, control, false)),
	];
}

function below(
	library: Library,
	file: string,
	path: readonly string[],
	control: ItemControl,
): readonly Offer[] {
	if (path.length > 12) return [];
	if (control.kind === "item") return control.isThere ? offersIn(library, file, path) : [];
	if (control.kind !== "entries") return [];
	return control.entries.flatMap(({ id, control: inside }) =>
		below(library, file, [...path, id], inside),
	);
}

function offersOf(
	{ file, path, kind }: ItemView,
	key: string,
	control: ItemControl,
	isThere: boolean,
): readonly Offer[] {
	if (control.kind !== "name" && control.kind !== "list") return [];
	const values = control.kind === "list" ? control.values : [];
	return control.names
		.filter(({ name, detail }) => detail !== undefined && !values.includes(name))
		.map(({ name }) => {
			const value = control.kind === "list" ? [...values, name] : name;
			const intent = isThere
				? ({ kind: "set_value", file, path: [...path, key], value } as const)
				: ({ kind: "add_value", file, path, key, value } as const);
			return { intent, at: `${file} ${kind} ${[...path, key].join(".")} <- ${name}` };
		});
}

/** At the value that was written, or inside it. */
function isAt(path: string, intent: Offer["intent"]): boolean {
	const key = intent.kind === "add_value" && intent.key !== undefined ? [intent.key] : [];
	const here = [...intent.path, ...key].join(".");
	return path === here || path.startsWith(`${here}.`);
}

function said({ file, code, message }: { file: string; code: string; message: string }): string {
	return `${file} ${code} ${message}`;
}

function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
	if (count >= all.length) return all;
	let state = SEED;
	return Array.from({ length: count }, () => {
		state = (state * 48_271) % 2_147_483_647;
		return all[state % all.length] as T;
	});
}
