import { createElement, createContext as reactContext, useContext as useReact } from "react";
import { renderToStaticMarkup as byReact } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { Fragment, jsx } from "./jsx-runtime.ts";
import { renderToStaticMarkup } from "./markup.ts";
import { createContext, useContext, useId, useState } from "./react.ts";

type Make = (type: unknown, props?: object, ...children: unknown[]) => unknown;

const here: Make = (type, props = {}, ...children) =>
	jsx(type, children.length > 0 ? { ...props, children } : { ...props });
const there = createElement as unknown as Make;

/** Names in small letters and in one order: what a browser reads is the same. */
function asRead(html: string): string {
	return html.replaceAll(/<(\w+)((?:\s[\w-]+="[^"]*")*)\s*\/?>/g, (_, tag: string, all: string) => {
		const attributes = [...all.matchAll(/\s([\w-]+)="([^"]*)"/g)].map(
			([, name = "", value]) => `${name.toLowerCase()}="${value}"`,
		);
		return `<${[tag, ...attributes.toSorted()].join(" ")}>`;
	});
}

const TREES: Readonly<Record<string, (make: Make) => unknown>> = {
	"text, numbers, and what is not shown": (make) =>
		make("p", {}, "a < b & \"c\" 'd'", 7, 0, null, undefined, true, false, ["x", [1]]),
	"attributes that are there, on, off and absent": (make) =>
		make("input", {
			type: "text",
			className: "od-input",
			tabIndex: -1,
			readOnly: true,
			disabled: false,
			"aria-invalid": true,
			"aria-expanded": false,
			spellCheck: false,
			autoComplete: "off",
			maxLength: 3,
			name: undefined,
			defaultValue: `"<&`,
			onChange: () => {},
		}),
	"a chosen option, also within a group": (make) =>
		make(
			"select",
			{ value: "b", onChange: () => {} },
			make("option", { value: "a" }, "A"),
			make("optgroup", { label: "G" }, make("option", { value: "b" }, "B")),
		),
	"lines of text": (make) => make("textarea", { value: "<b>\n2", rows: 3, onChange: () => {} }),
	"boxes and their labels": (make) =>
		make(
			"label",
			{ htmlFor: "x" },
			make("input", { type: "checkbox", checked: true, onChange: () => {} }),
			make("input", { type: "radio", checked: false, onChange: () => {} }),
		),
	"a drawing": (make) =>
		make(
			"svg",
			{ viewBox: "0 0 1 1", focusable: "false" },
			make("path", { strokeWidth: 2, d: "M0" }),
		),
	"a form": (make) =>
		make("form", { method: "post", encType: "multipart/form-data", noValidate: true }, make("br")),
};

describe("markup made once", () => {
	it.each(Object.entries(TREES))("is React's for %s", (_, tree) => {
		const expected = asRead(byReact(tree(there) as never));
		expect(asRead(renderToStaticMarkup(tree(here)))).toBe(expected);
	});

	it("gives what is provided to what stands inside, and no further", () => {
		const tree = (make: Make, context: unknown, shown: unknown) => {
			const inner = make(context, { value: "inner" }, make(shown));
			return make("p", {}, make(shown), make(context, { value: "outer" }, inner, make(shown)));
		};
		const ours = renderToStaticMarkup(tree(here, OURS, ShowsOurs));
		expect(ours).toBe("<p><i>none</i><i>inner</i><i>outer</i></p>");
		expect(ours).toBe(byReact(tree(there, THEIRS, ShowsTheirs) as never));
	});

	it("takes back what was provided when a page breaks", () => {
		expect(() => renderToStaticMarkup(here(OURS, { value: "x" }, here(Broken)))).toThrow();
		expect(OURS.now).toBe("none");
	});

	it("counts ids anew on each page", () => {
		const page = () => renderToStaticMarkup([here(Counted), here(Counted)]);
		expect(page()).toBe("i1 madei2 made");
		expect(page()).toBe("i1 madei2 made");
	});
});

const OURS = createContext("none");
const THEIRS = reactContext("none");

function ShowsOurs(): unknown {
	return here("i", {}, useContext(OURS));
}

function ShowsTheirs(): unknown {
	return there("i", {}, useReact(THEIRS));
}

function Broken(): never {
	throw new Error("broken");
}

function Counted(): unknown {
	return here(Fragment, {}, useId(), " ", useState(() => "made")[0]);
}
