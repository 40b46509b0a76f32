import { posix } from "node:path";
import type { Definition, Id, Source, Text } from "@onedoor/dsl/bundle";
import type { CheckedLibrary } from "@onedoor/dsl/check";
import type { SharedChange } from "@onedoor/dsl/diff";
import type { Agreement, AgreementReason, Agreements } from "../api/comparison.ts";
import { keyLines } from "../language/key-lines.ts";
import type { SideText } from "./comparing.ts";

export interface AgreeAsked {
	readonly before: CheckedLibrary;
	readonly after: CheckedLibrary;
	/** All texts as they are now: they say what owners are called. */
	readonly texts: readonly SideText[];
	/** Paths of the files that differ. */
	readonly files: readonly string[];
	/** What procedures share, and says something else now. */
	readonly shared: readonly SharedChange[];
	/** Procedures that mean something else now. */
	readonly changing: readonly Id[];
}

/**
 * Who has to agree before a change is taken, each with why, as far as the texts name them: who answers for the text of a
 * procedure, who keeps a register. The first is whoever answers for the text itself.
 */
export function whoAgrees(asked: AgreeAsked): Agreements {
	const { before, after, shared, texts } = asked;
	const sides = [...proceduresIn(after), ...proceduresIn(before)];
	const written = new Set(asked.files.flatMap((path) => writersOf(path, sides)));
	const gathered = new Gathered(new Map([...titlesOfOffices(texts), ...titlesOfOwners(sides)]));
	for (const { definition } of sides)
		if (written.has(definition.procedure))
			gathered.add(definition.owner, { is: "text", of: definition.title });
	for (const { register, fields } of newReads(asked, written))
		gathered.add(register.owner, { is: "reads", of: register.title, fields });
	for (const { id } of shared.filter(({ kind }) => kind === "register")) {
		const register = registerIn(sides, id);
		if (register) gathered.add(register.owner, { is: "register", of: register.title });
	}
	for (const { definition } of sides)
		if (asked.changing.includes(definition.procedure) && !written.has(definition.procedure))
			gathered.add(definition.owner, { is: "changes_too", of: definition.title });
	return {
		people: gathered.all,
		nobody: shared
			.filter(({ kind }) => kind !== "register")
			.map(({ kind, id }) => ({ kind, id, title: titleOfShared(sides, kind, id) })),
	};
}

interface Procedure {
	readonly definition: Definition;
	readonly file: string;
}

function proceduresIn({ linked }: CheckedLibrary): readonly Procedure[] {
	return linked.map(({ definition, locate }) => ({
		definition,
		file: locate(["procedure"]).file,
	}));
}

/** A file is of the procedure that it declares or is named after, else of those that it stands beside. */
function writersOf(path: string, procedures: readonly Procedure[]): readonly Id[] {
	const declared = procedures.filter(({ file }) => file === path);
	const named = procedures.filter(
		({ file, definition }) =>
			posix.dirname(file) === posix.dirname(path) &&
			posix.basename(path).startsWith(`${definition.procedure}.`),
	);
	const found = declared.length > 0 ? declared : named;
	return found.map(({ definition }) => definition.procedure);
}

/** Reasons by who has to agree, each once, in the order in which they were found. */
class Gathered {
	readonly #titles: ReadonlyMap<Id, Text>;
	readonly #found = new Map<Id, Map<string, AgreementReason>>();

	constructor(titles: ReadonlyMap<Id, Text>) {
		this.#titles = titles;
	}

	add(owner: Id, reason: AgreementReason): void {
		const reasons = this.#found.get(owner) ?? new Map<string, AgreementReason>();
		reasons.set(JSON.stringify(reason), reason);
		this.#found.set(owner, reasons);
	}

	get all(): readonly Agreement[] {
		return [...this.#found].map(([id, reasons]) => {
			const title = this.#titles.get(id);
			return { owner: { id, ...(title && { title }) }, why: [...reasons.values()] };
		});
	}
}

function titlesOfOwners(procedures: readonly Procedure[]): ReadonlyMap<Id, Text> {
	const titles = new Map<Id, Text>();
	for (const { definition } of procedures) {
		const { owner, owner_title: title } = definition;
		if (title) titles.set(owner, title);
	}
	return titles;
}

/** `offices.ministry.title.en` of the files that name offices, and `offices.ministry.title` of those that translate them. */
function titlesOfOffices(texts: AgreeAsked["texts"]): ReadonlyMap<Id, Text> {
	const titles = new Map<Id, Record<string, string>>();
	const add = (id: Id, language: string, title: string) =>
		titles.set(id, { ...titles.get(id), [language]: title });
	for (const { path, text } of texts) {
		if (!text.includes("offices.") && !path.endsWith(".offices.yaml")) continue;
		const lines = keyLines(text);
		const own = lines.find(({ path: at }) => at.join("/") === "language")?.value ?? "";
		for (const { path: at, value } of lines) {
			const [section, id, key, language] = at;
			if (section === "offices" && id && key === "title" && language) add(id, language, value);
			const [, office] = /^offices\.(\w+)\.title$/.exec(id ?? "") ?? [];
			if (section === "texts" && office && own !== "") add(office, own, value);
		}
	}
	return titles;
}

function registerIn(procedures: readonly Procedure[], id: Id) {
	for (const { definition } of procedures)
		if (Object.hasOwn(definition.registers, id)) return definition.registers[id];
	return undefined;
}

/** What a written procedure takes from registers now and did not before. */
function newReads(
	{ before, after }: Pick<AgreeAsked, "before" | "after">,
	written: ReadonlySet<Id>,
) {
	return after.definitions
		.filter(({ procedure }) => written.has(procedure))
		.flatMap((definition) => {
			const old = before.definitions.findLast(
				({ procedure }) => procedure === definition.procedure,
			);
			const known = new Set(old ? [...readsIn(old).keys()] : []);
			const fresh = [...readsIn(definition)].filter(([name]) => !known.has(name));
			return [...Map.groupBy(fresh, ([, read]) => read.register)].flatMap(([id, reads]) => {
				const register = definition.registers[id];
				if (register === undefined) return [];
				const fields = reads.flatMap(([, { record, field }]) => {
					const given = field && register.records[record]?.gives[field];
					return given ? [given.title] : [];
				});
				return [{ register, fields }];
			});
		});
}

type Read = Extract<Source, { kind: "register" }>;

/** Every place that takes something from a register, by what it takes. */
function readsIn(definition: Definition): ReadonlyMap<string, Read> {
	const found = new Map<string, Read>();
	const look = (value: unknown): void => {
		if (typeof value !== "object" || value === null) return;
		if (isRead(value))
			for (const field of value.field ? [value.field] : Object.values(value.members ?? {}))
				found.set(`${value.register}.${value.record}.${field}`, { ...value, field });
		Object.values(value).forEach(look);
	};
	look([definition.data, definition.documents, definition.steps, definition.roles]);
	return found;
}

function isRead(value: object): value is Read {
	return "kind" in value && value.kind === "register" && "register" in value && "record" in value;
}

/** What people call something that is shared; its words where no procedure shows it. */
function titleOfShared(
	procedures: readonly Procedure[],
	kind: SharedChange["kind"],
	id: Id,
): Text | undefined {
	if (kind !== "field") return undefined;
	for (const { definition } of procedures) {
		const field = Object.values(definition.data).find(({ uses }) => uses === id);
		if (field) return field.title;
	}
	return undefined;
}
