import type { ChannelId, Definition, Field } from "../../bundle/index.ts";
import { absolute } from "../../check/env/absolute.ts";
import { sitesOf } from "../../check/sites.ts";
import type { Literal } from "../../expression/ast.ts";
import { literalsIn } from "../../expression/parts.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { OPEN } from "../../expression/scope.ts";
import { documentAt, fieldAt } from "../../form/asked.ts";
import { subsetsOf } from "./subsets.ts";

/** The answers worth trying, by what is answered. */
export type Axes = ReadonlyMap<string, readonly unknown[]>;

/** What one rule names: values by their full path, and constants. */
interface Mention {
	readonly paths: readonly string[];
	readonly literals: readonly Literal[];
}

/**
 * Which answers to try is read off the rules: of a list the codes that a rule names and one more that stands for all
 * the others, of a number its bounds and the constants it is compared with, of what may stay empty also nothing.
 * A date, and a text that must be there, are not tried: a rule that reads them stays open.
 */
export class AxisMaker {
	readonly #definition: Definition;
	readonly #rules: readonly Mention[];
	readonly #channel: ChannelId;

	constructor(definition: Definition, channel: ChannelId) {
		this.#definition = definition;
		this.#channel = channel;
		this.#rules = sitesOf(definition).map(({ rule: { tree }, group }) => ({
			paths: pathsIn(absolute(tree, group)).map(({ path }) => path.join(".")),
			literals: literalsIn(tree),
		}));
	}

	axesFor(names: Iterable<string>): Axes {
		const axes = [...names].map((name) => [name, this.#valuesOf(name)] as const);
		return new Map(axes.filter(([, values]) => values.length > 0));
	}

	#valuesOf(name: string): readonly unknown[] {
		if (name.startsWith("clocks."))
			return Object.hasOwn(this.#definition.clocks, name.slice("clocks.".length))
				? [false, true]
				: [];
		const field = fieldAt(this.#definition, name);
		if (!field)
			return documentAt(this.#definition, name)?.satisfied_by.length
				? [undefined, { by: "upload" }]
				: [];
		return this.#inList(name) || isIdentified(field, this.#channel) ? [] : this.#answersTo(field);
	}

	/** What stands once for each item of a list has no one answer. */
	#inList(path: string): boolean {
		const parts = path.split(".");
		return parts.some(
			(_part, index) =>
				fieldAt(this.#definition, parts.slice(0, index + 1).join("."))?.many !== undefined,
		);
	}

	#answersTo(field: Field): readonly unknown[] {
		const mayBeEmpty =
			field.answer === "optional" || field.required_when || field.if_silent !== "ask";
		const empty = mayBeEmpty ? [undefined] : [];
		switch (field.as) {
			case "yes_no":
				return [...empty, ...(field.must_be === undefined ? [true, false] : [field.must_be])];
			case "choice":
				return [...empty, ...this.#codesOf(field)];
			case "choices":
				return subsetsOf(this.#codesOf(field));
			case "whole":
				return [...empty, ...this.#numbersFor(field)];
			case "group":
				return [];
			case "text":
				return mayBeEmpty ? [undefined, field.example ?? OPEN] : [];
			default:
				return mayBeEmpty ? [undefined, OPEN] : [];
		}
	}

	#codesOf(field: Field): readonly string[] {
		const list = Object.hasOwn(this.#definition.lists, field.list ?? "")
			? this.#definition.lists[field.list ?? ""]
			: undefined;
		const codes = field.only ?? Object.keys(list?.codes ?? {});
		const named = new Set(
			this.#rules.flatMap(({ literals }) => literals.map(({ value }) => value)),
		);
		const other = codes.find((code) => !named.has(code));
		return [...codes.filter((code) => named.has(code)), ...(other === undefined ? [] : [other])];
	}

	#numbersFor({ path, least, most, starts_with }: Field): readonly unknown[] {
		const low = least === undefined ? 0 : Number(least);
		const high = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
		const constants = this.#rules
			.filter(({ paths }) => paths.includes(path))
			.flatMap(({ literals }) => literals.filter(({ type }) => type === "whole"))
			.flatMap(({ value }) => [Number(value) - 1, Number(value), Number(value) + 1]);
		const given = typeof starts_with === "number" ? [starts_with] : [];
		const inside = [low, high, ...given, ...constants].filter(
			(n) => n >= low && n <= high && Number.isSafeInteger(n),
		);
		return [...new Set(inside), ...(most === undefined ? [OPEN] : [])];
	}
}

/** Signed in online, what the identity gives is there whenever it is shown. */
export function isIdentified({ prefill, fetch }: Field, channel: ChannelId): boolean {
	return channel === "online" && (prefill ?? fetch)?.kind === "identity";
}
