import { stringify } from "yaml";

import { checkFiles, type InputFile } from "../check-files.ts";
import { format } from "../format/format.ts";
import { newProcedure } from "../scaffold/new-procedure.ts";
import { kindOf } from "../source/source-file.ts";
import { all, any, isEqual } from "./condition.ts";
import type { Findings } from "./finding.ts";
import type { Json } from "./json.ts";
import { wordsFrom } from "./names.ts";
import { isAlways, isInEvery, isRoot, needOf, needsOf, thereWhen } from "./need.ts";
import { nameFrom, ruleText, ruleWithin } from "./rule-text.ts";
import type { Code, Condition, Group, Leaf, List, Node } from "./tree.ts";
import { answersIn, pathOf } from "./tree.ts";
import type { ImportWords } from "./words/words.ts";

export interface Wishes {
	readonly id: string;
	readonly title: string;
	readonly language: string;
	readonly today: string;
	readonly around: readonly InputFile[];
	readonly words: ImportWords;
}

/** A procedure that asks what the schema asks: one form, and somebody who decides. */
export function procedureFiles(
	root: Group,
	wishes: Wishes,
	findings: Findings,
): readonly InputFile[] {
	const { id, language, title, today, around } = wishes;
	const scaffold = newProcedure({ id, title, language, today, around });
	const base = scaffold.find(({ path }) => path.endsWith(".procedure.yaml"))?.text ?? "";
	const others = scaffold.filter(({ path }) => /\.(?:calendar|offices)\.yaml$/.test(path));
	const refused: Refused = new Map();
	for (;;) {
		const files = [...written(root, base, wishes, findings, refused), ...others];
		const rules = rulesRefused([...around, ...files], refused);
		if (rules.length === 0) return files;
		for (const path of new Set(rules)) refused.set(path, refused.has(path) ? "twice" : "once");
	}
}

/**
 * The checker proves of rules what a schema never says. Where it refuses one, the rule is written once more without
 * asking whether its values are there; where it refuses that too, the rule is left out, and that is said.
 */
type Refused = Map<string, "once" | "twice">;

function rulesRefused(files: readonly InputFile[], known: Refused): readonly string[] {
	const { findings } = checkFiles(files);
	return findings
		.filter(
			({ severity, path }) =>
				severity === "error" && known.get(path) !== "twice" && RULE.test(path),
		)
		.map(({ path }) => path);
}

const RULE = /^(?:data\..*\.(?:when|required_when)|checks\.[a-z0-9_]+\.(?:when|must))$/;

function written(
	root: Group,
	base: string,
	wishes: Wishes,
	findings: Findings,
	refused: Refused,
): readonly InputFile[] {
	const { id } = wishes;
	const writing = new Writing(wishes, findings, refused);
	const data = Object.fromEntries(root.members.flatMap((node) => writing.field(node)));
	const checks = writing.checks(root);
	const text = procedureText(base, { data, checks, pages: pagesOf(root, wishes) }, wishes);
	const lists = writing.lists();
	return [
		{ path: `${id}.procedure.yaml`, text },
		...(Object.keys(lists).length > 0 ? [{ path: `${id}.codes.yaml`, text: yaml({ lists }) }] : []),
	].map((file) => ({ path: file.path, text: format(file.text, kindOf(file.path)) }));
}

interface Content {
	readonly data: Json;
	readonly checks: Json;
	readonly pages: Json;
}

/** The head of the scaffold, whose calendar and office fit the library around it. */
function procedureText(base: string, { data, checks, pages }: Content, { words }: Wishes): string {
	const head = base
		.slice(base.indexOf("procedure:"), base.indexOf("\ndata:"))
		.split("\n")
		.filter((line) => !/^(?:about|currency):/.test(line))
		.join("\n");
	const titled = (title: string | undefined, rest: Json): Json => ({
		...(title !== undefined && { title }),
		...rest,
	});
	return `${head}\n${yaml({
		data,
		...(Object.keys(checks).length > 0 && { checks }),
		clocks: {
			total: titled(words.total, {
				within: "10 working days",
				ends: "after examination",
			}),
		},
		starts_at: "application",
		steps: {
			application: {
				does: "fill_in",
				who: "applicant",
				...titled(words.application, {}),
				pages,
				go_to: "examination",
			},
			examination: {
				does: "decide",
				who: "officer",
				...titled(words.examination, {}),
				deadline: { within: "10 working days", when_late: "tell head" },
				outcomes: {
					granted: titled(words.is_granted, { go_to: "granted" }),
					refused: titled(words.is_refused, { reason: "required", go_to: "refused" }),
				},
			},
			granted: { does: "end", ...titled(words.granted, { result: "granted" }) },
			refused: { does: "end", ...titled(words.refused, { result: "refused" }) },
			withdrawn: { does: "end", ...titled(words.withdrawn, { result: "withdrawn" }) },
		},
		anytime: {
			withdraw: { who: "applicant", ...titled(words.withdraw, { go_to: "withdrawn" }) },
		},
	})}`;
}

/** Questions that stand together are a page; a group or a list has one of its own. */
const QUESTIONS = 8;

function pagesOf(root: Group, { language }: Wishes): Json {
	const pages: { readonly nodes: Node[]; readonly isOwn: boolean }[] = [];
	for (const node of root.members) {
		if (node.kind === "fixed" || answersIn(node).length === 0) continue;
		const last = pages.at(-1);
		const isOwn = node.kind !== "leaf";
		if (!isOwn && last && !last.isOwn && last.nodes.length < QUESTIONS) last.nodes.push(node);
		else pages.push({ nodes: [node], isOwn });
	}
	return Object.fromEntries(
		pages.map(({ nodes }) => {
			const [first] = nodes;
			const title = first?.title ?? wordsFrom(first?.key ?? first?.id ?? "");
			return [
				`about_${first?.id ?? ""}`.slice(0, 60),
				{ title: { [language]: title }, ask: nodes.map(({ id }) => id) },
			];
		}),
	);
}

/** @param lost says that the check is none, where the checker refused its rule */
type AddCheck = (name: string, lost: () => void, check: Json) => void;

class Writing {
	readonly #wishes: Wishes;
	readonly #findings: Findings;
	readonly #refused: Refused;
	readonly #lists = new Map<string, { readonly name: string; readonly codes: readonly Code[] }>();

	constructor(wishes: Wishes, findings: Findings, refused: Refused) {
		this.#wishes = wishes;
		this.#findings = findings;
		this.#refused = refused;
	}

	/** A field by its id; nothing for what is not asked. */
	field(node: Node): readonly (readonly [string, Json])[] {
		if (node.kind === "fixed") return [];
		const body = this.#body(node);
		return body === undefined
			? []
			: [[node.id, { ...body, ...this.#title(node), ...this.#conditions(node) }]];
	}

	#body(node: Node): Json | undefined {
		switch (node.kind) {
			case "leaf":
				return this.#leaf(node);
			case "group": {
				const members = node.members.flatMap((member) => this.field(member));
				return members.length === 0 ? undefined : { group: Object.fromEntries(members) };
			}
			case "list": {
				const item = node.item && this.#body(node.item);
				return item && { ...item, many: `${node.min} to ${node.max}` };
			}
			default:
				return undefined;
		}
	}

	#leaf(node: Leaf): Json {
		const { starts_with: start, ...keys } = node.keys;
		const isStarted = start !== undefined && isSure(node);
		if (start !== undefined && !isStarted)
			this.#findings.add("ignored", `${node.pointer}/default`, "default");
		const list = node.codes && this.#list(node);
		return {
			as: node.as,
			...(list !== undefined && { list }),
			...keys,
			...(isStarted && { starts_with: start }),
		};
	}

	/** One list for the same codes, however often they are chosen from. */
	#list(node: Leaf): string {
		const codes = node.codes ?? [];
		const key = JSON.stringify(codes.map(({ code, title }) => [code, title]));
		const known = this.#lists.get(key);
		if (known) return known.name;
		const names = new Set([...this.#lists.values()].map(({ name }) => name));
		const wanted = `${this.#wishes.id}_${node.id}`.slice(0, 56);
		let name = wanted;
		for (let n = 2; names.has(name); n++) name = `${wanted}_${n}`;
		this.#lists.set(key, { name, codes });
		return name;
	}

	lists(): Json {
		const { language } = this.#wishes;
		return Object.fromEntries(
			[...this.#lists.values()].map(({ name, codes }) => [
				name,
				{
					certainty: "illustrative",
					codes: Object.fromEntries(
						codes.map(({ code, title }) => [
							code,
							{ [language]: title.trim() === "" ? code : oneLine(title) },
						]),
					),
				},
			]),
		);
	}

	#title({ title, help, key, id }: Node): Json {
		const { language } = this.#wishes;
		const words = title ?? (key === undefined ? undefined : wordsFrom(key));
		return {
			...(words !== undefined && words !== "" && { title: { [language]: words } }),
			...(help !== undefined && { help: { [language]: help } }),
			...(words === undefined && id === "value" && {}),
		};
	}

	#conditions(node: Node): Json {
		const { around, pointer } = node;
		if (around === undefined || around.kind === "list") return {};
		const at = `data.${pathOf(node).replaceAll(".", ".group.")}`;
		const when = this.#rule(`${at}.when`, node.when, around);
		if (when === undefined) this.#findings.add("not_checked", pointer, "if");
		// What can never be there is hidden by a rule that never holds.
		const keys: Record<string, unknown> =
			typeof when === "string" ? { when } : when === false ? { when: "false" } : {};
		// Empty, it may still have to be there: rules cannot say so.
		if (node.absent !== undefined || (node.kind === "group" && !node.members.some(isInEvery)))
			this.#unrequired(node, around, ({ when: only }) => only !== true);
		if (node.kind === "group") return keys;
		const need = this.#need(node, around, `${at}.required_when`);
		if (need === true) return keys;
		return { ...keys, answer: "optional", ...(need !== false && { required_when: need }) };
	}

	#rule(path: string, condition: Condition, from: Group): string | boolean | undefined {
		const refused = this.#refused.get(path);
		return refused === "twice" ? undefined : ruleText(condition, from, refused === "once");
	}

	#need(node: Node, around: Group, path: string): string | boolean {
		const { own, outer } = needsOf(node);
		const need = all(own, outer);
		if (typeof need === "boolean") return need;
		// Where what is asked says already that the object is there, nothing is surely in it before it is asked for.
		const text =
			outer === true || isEqual(need, own)
				? ruleText(need, around)
				: ruleWithin(own, outer, around);
		if (text !== undefined && !this.#refused.has(path)) return text;
		this.#unrequired(node, around, () => true);
		// An object that is required only sometimes may then be left out as a whole.
		for (
			let group: Group | List | undefined = around;
			group?.kind === "group";
			group = group.around
		)
			if (group.around?.kind === "group")
				this.#unrequired(group, group.around, ({ when }) => when !== true);
		return false;
	}

	/** It may be left out though the object requires it. */
	#unrequired(
		node: Node,
		{ required }: Group,
		which: (one: Group["required"][number]) => boolean,
	): void {
		for (const one of required)
			if (one.key === node.key && which(one))
				this.#findings.add("not_checked", one.pointer, "required", { found: one.key });
	}

	/** Limits that no key of a field has, as checks of the procedure. */
	checks(group: Group): Json {
		const found: (readonly [string, Json])[] = [];
		const names = new Set<string>();
		const add: AddCheck = (name, lost, check) => {
			let id = name.slice(0, 55);
			for (let n = 2; names.has(id); n++) id = `${name.slice(0, 55)}_${n}`;
			names.add(id);
			if (["when", "must"].some((key) => this.#refused.has(`checks.${id}.${key}`))) lost();
			else found.push([id, check]);
		};
		const visit = (node: Node): void => {
			if (node.kind === "list") {
				if (node.item) visit(node.item);
				return;
			}
			if (node.kind === "leaf") for (const each of node.checks) this.#leafCheck(node, each, add);
			if (node.kind !== "group") return;
			for (const each of node.checks) this.#groupCheck(node, each, add);
			for (const member of node.members) visit(member);
		};
		visit(group);
		return Object.fromEntries(found);
	}

	#leafCheck(node: Leaf, check: Leaf["checks"][number], add: AddCheck): void {
		const name = nameFrom(node, undefined);
		if (name === undefined) {
			this.#findings.add("not_checked", check.pointer, check.keyword, { found: check.value });
			return;
		}
		const { words, language } = this.#wishes;
		const id = `${node.id}_${idOfKeyword(check.keyword)}`;
		const given: Condition = { given: { nodes: [node] } };
		const when = ruleText(isAlways(node) ? true : any(given, needOf(node)), undefined);
		const lost = () => {
			this.#findings.add("not_checked", check.pointer, check.keyword);
			// Nothing chosen is nothing given.
			if (check.keyword === "minItems" && node.around?.kind === "group")
				this.#unrequired(node, node.around, () => true);
		};
		if (when === undefined) {
			lost();
			return;
		}
		add(id, lost, {
			...(typeof when === "string" && { when: node.as === "choices" ? when : `${name} != null` }),
			must: check.must.replaceAll(/\bx\b/g, name),
			say: { [language]: words.limit(check.keyword, String(check.value)) },
		});
	}

	#groupCheck(
		group: Group,
		{ must, when, keyword, pointer }: Group["checks"][number],
		add: AddCheck,
	): void {
		const isInList = nameFrom(group, undefined) === undefined && !isRoot(group);
		const applies = all(thereWhen(group), when);
		const texts = [must, applies].map((one) => (isInList ? undefined : ruleText(one, undefined)));
		const [held, only] = texts;
		if (held === undefined || only === undefined) {
			this.#findings.add("not_checked", pointer, keyword);
			return;
		}
		if (held === true || only === false) return;
		const { words, language } = this.#wishes;
		const id = `${group.id || "form"}_${idOfKeyword(keyword)}`;
		add(id, () => this.#findings.add("not_checked", pointer, keyword), {
			...(typeof only === "string" && held !== false && { when: only }),
			must: held === false ? (typeof only === "string" ? `not(${only})` : "false") : held,
			say: { [language]: words.together },
		});
	}
}

/** Its group is there whatever is answered: then a beginning says nothing new. */
function isSure(node: Node): boolean {
	const { around } = node;
	if (around === undefined || around.kind === "list" || isRoot(around)) return true;
	return needOf(around) === true && isSure(around);
}

function idOfKeyword(keyword: string): string {
	return keyword.replace(/([A-Z])/g, "_$1").toLowerCase();
}

function oneLine(text: string): string {
	return text.replaceAll(/\p{Cc}+|\s+/gu, " ").trim();
}

function yaml(value: unknown): string {
	return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
