import type { DataPath, Definition, StepName, Text } from "../bundle/index.ts";
import { askedPlaces } from "../check/data/asked-places.ts";
import { isJudgedByOfficer } from "../check/data/judged.ts";
import { touches } from "../check/data/way-without.ts";
import { keysOfData } from "../check/keys-of-data.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { EditIntent, FetchField } from "../edit/intent.ts";
import { usersOf } from "../edit/users.ts";
import { fieldAt } from "../form/asked.ts";
import { isWithin } from "../form/paths.ts";
import type { Locate } from "../link/locate.ts";
import type { Words } from "../model/form.ts";
import { writtenWords } from "../model/written-title.ts";
import { valueAt } from "../syntax/nodes.ts";
import { textAt } from "../uses/name-book.ts";
import type { Use } from "../uses/uses.ts";
import type { AssistLibrary } from "./library.ts";
import { userOf } from "./removal.ts";
import { type Asking, grantIntents, mayRead, registerNamed } from "./sources/grants.ts";
import { titleOf } from "./titles.ts";

/** What taking a field from where it is known would touch, before anything is changed. */
export interface Fetching {
	readonly field: DataPath;
	readonly title: Text;
	/** As the language writes it: `population.person.birth_date by applicant.personal_id`. */
	readonly source: string;
	/** Whose register gives it, and why it may be read; left out for what signing in tells. */
	readonly register?: {
		readonly title: Words;
		readonly purpose?: Words;
		/** The act, and where in it. */
		readonly law?: { readonly title: Words; readonly where: string };
	};
	/** What its owner would have to allow first; left out where this procedure may read it. */
	readonly asking?: {
		readonly owner: string;
		/** Whether it allows this procedure nothing yet: then it has to be said why it is read. */
		readonly needsPurpose: boolean;
	};
	/** In the order in which they are told: first what changes, then what goes on working. */
	readonly places: readonly FetchingPlace[];
	/** In which the field has a title, which it keeps. */
	readonly languages: readonly string[];
	/** Whether people need not even be shown it: a member that the catalogue writes is always shown. */
	readonly hideable: boolean;
}

export interface FetchingPlace {
	/**
	 * - `field`: the text that is changed, and nothing else is; `asked`: a page that asks it no more.
	 * - `seen`: a step that sees the fetched value; `given`: one that gives it on.
	 * - `rule`, `letter`, `other`: whatever reads it, and goes on reading it.
	 */
	readonly kind: "field" | "asked" | "seen" | "given" | "rule" | "letter" | "other";
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** The step it stands in. */
	readonly step?: Words;
	/** What it is called, or its id where it has no title. */
	readonly title: Words;
}

/**
 * How it is taken. Left out: shown for confirmation, and asked where the register is silent. `purpose`: why it is read,
 * where the register has still to allow it, and in which language that is said.
 */
export type FetchingWay = Pick<FetchField, "hidden" | "if_silent"> &
	Pick<Asking, "purpose" | "language">;

/** What is to be told before the field of a finding is fetched; undefined for any other finding. */
export function fetchingOf(library: AssistLibrary, finding: Finding): Fetching | undefined {
	const repair = repairOf(finding);
	if (repair === undefined) return undefined;
	const { intent, field: path, source } = repair;
	const [linked] = library.linked(finding.file);
	const field = linked && fieldAt(linked.definition, path);
	if (linked === undefined || field === undefined) return undefined;
	const { definition, locate } = linked;
	const own = locate(["procedure"]).file;
	const changed = { file: intent.file, line: finding.start.line };
	const register = registerOf(library, source, definition.procedure);
	return {
		field: path,
		title: field.title,
		source,
		...(register && { register }),
		...askingOf(library, source, definition.procedure),
		places: once([
			{ kind: "field", ...changed, title: field.title },
			...askedAt(path, definition, locate),
			...seenAt(path, definition, locate),
			...readers(library, path, locate, own),
		]),
		languages: Object.keys(field.title),
		hideable: intent.kind === "fetch_field",
	};
}

/**
 * The edits that take it in that way, and by which its register allows it to the procedure; none for a finding about
 * something else.
 */
export function fetchingIntents(
	library: AssistLibrary,
	finding: Finding,
	{ purpose, language, ...way }: FetchingWay,
): readonly EditIntent[] {
	const repair = repairOf(finding);
	const [linked] = library.linked(finding.file);
	if (repair === undefined || linked === undefined) return [];
	const { intent, source } = repair;
	const { register, name } = readBy(source);
	const said = { ...(purpose !== undefined && { purpose }), ...(language && { language }) };
	const { procedure } = linked.definition;
	const grants = grantIntents(library, { register, procedure, names: [name], ...said });
	return [intent.kind === "fetch_field" ? { ...intent, ...way } : intent, ...grants];
}

/** `population.person.birth_date by …` is `person.birth_date` of `population`. */
function readBy(source: string): { readonly register: string; readonly name: string } {
	const [register = "", ...rest] = (source.split(" ")[0] ?? "").split(".");
	return { register, name: rest.join(".") };
}

function askingOf(
	library: AssistLibrary,
	source: string,
	procedure: string,
): Pick<Fetching, "asking"> {
	const { register, name } = readBy(source);
	const found = registerNamed(library, register);
	const allowed = found && mayRead(found, procedure);
	if (found === undefined || allowed?.has(name)) return {};
	const owner = textAt(found.value, "owner") ?? register;
	return { asking: { owner, needsPurpose: allowed === undefined } };
}

const CODES: ReadonlySet<string> = new Set(["asked_though_granted", "asked_though_known"]);

function repairOf({ code, fix, values }: Finding) {
	if (!CODES.has(code) || fix?.kind !== "edit") return undefined;
	const intent = fix.intent as object as EditIntent;
	return { intent, field: String(values.name), source: String(values.source) };
}

/** `population.person.birth_date by …` is of the register `population`; nothing else of the procedure need know it yet. */
function registerOf(
	library: AssistLibrary,
	source: string,
	procedure: string,
): Fetching["register"] {
	const [name = ""] = source.split(".");
	const [found] = library.book.shared("register", name);
	if (found === undefined) return undefined;
	const grant = valueAt(valueAt(found.value, "grants"), procedure);
	const purpose = writtenWords(valueAt(grant, "purpose"));
	const [act = "", ...where] = (grant && textAt(grant, "law"))?.split(", ") ?? [];
	const [law] = library.book.shared("law_source", act);
	return {
		title: titleOf(library, found) ?? name,
		...(purpose !== undefined && { purpose }),
		...(act !== "" && {
			law: { title: (law && titleOf(library, law)) ?? act, where: where.join(", ") },
		}),
	};
}

function askedAt(path: DataPath, definition: Definition, locate: Locate): readonly FetchingPlace[] {
	return askedPlaces(definition)
		.filter((asked) => touches(path, asked.path))
		.map(({ step, page, at }) => {
			const { file, start } = locate(at);
			const around = definition.steps[step];
			const pages = around?.does === "fill_in" ? around.pages : [];
			const title = pages.find(({ id }) => id === page)?.title;
			return {
				kind: "asked",
				file,
				line: start.line,
				...stepWords(step, definition),
				title: hasWords(title) ? title : page,
			};
		});
}

/** An officer sees it where the step says so, or does not say what it sees. */
function seenAt(path: DataPath, definition: Definition, locate: Locate): readonly FetchingPlace[] {
	return Object.values(definition.steps)
		.filter((step) => isJudgedByOfficer(step, definition))
		.filter(({ sees }) => sees === undefined || sees.some((one) => isWithin(path, one)))
		.map(({ name, title }) => {
			const { file, start } = locate(["steps", name]);
			return { kind: "seen", file, line: start.line, title: hasWords(title) ? title : name };
		});
}

/** Whoever names it in this procedure: of a member that several groups have, those that mean this group. */
function readers(
	library: AssistLibrary,
	path: DataPath,
	locate: Locate,
	own: string,
): readonly FetchingPlace[] {
	const declared = locate(keysOfData(path));
	const uses = library.uses();
	const declaration = uses.declarations.find(
		({ key }) => key.file.path === declared.file && key.path.join(".") === declared.path,
	);
	if (declaration === undefined) return [];
	const around = path.slice(0, path.lastIndexOf(".") + 1);
	return usersOf(uses, declaration)
		.filter(
			({ node, from }) =>
				declared.file === own ||
				(node.file.path === own && node.text.slice(0, from).endsWith(around)),
		)
		.flatMap((use) => readerOf(library, use));
}

/** Translations and stories tell of it and read nothing; where it is asked and seen is said from the definition. */
function readerOf(library: AssistLibrary, use: Use): readonly FetchingPlace[] {
	const { path } = use;
	const { kind: fileKind } = use.node.file;
	if (fileKind === "texts" || fileKind === "scenarios" || fileKind === "simulation") return [];
	const [section = "", id = ""] = path;
	if (path.includes("ask") || path.includes("sees")) return [];
	const kind = path.includes("give") ? "given" : (KINDS[section] ?? "other");
	const { file, line, item } = userOf(library, use);
	return [{ kind, file, line, title: item ?? id }];
}

const KINDS: Readonly<Record<string, FetchingPlace["kind"]>> = {
	conditions: "rule",
	checks: "rule",
	computed: "rule",
	fees: "rule",
	steps: "rule",
	messages: "letter",
};

function stepWords(name: StepName, { steps }: Definition): { readonly step?: Words } {
	const title = steps[name]?.title;
	return title === undefined ? {} : { step: hasWords(title) ? title : name };
}

function hasWords(title: Text | undefined): title is Text {
	return title !== undefined && Object.keys(title).length > 0;
}

/** One item is one place, however many of its lines, in however many languages, name the field. */
function once(places: readonly FetchingPlace[]): readonly FetchingPlace[] {
	const first = new Map<string, FetchingPlace>();
	for (const one of places) {
		const key = JSON.stringify([one.kind, one.file, one.step, one.title]);
		if (!first.has(key)) first.set(key, one);
	}
	return [...first.values()];
}
