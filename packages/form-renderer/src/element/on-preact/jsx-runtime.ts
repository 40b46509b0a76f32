import { Fragment, type VNode } from "preact";
import { jsx as node } from "preact/jsx-runtime";

type Props = Readonly<Record<string, unknown>>;

/** What the built element has for `react/jsx-runtime`. */
export function jsx(type: string, props: Props, key?: string): VNode {
	return node(type, type === "input" || type === "textarea" ? box(type, props) : props, key);
}

export { Fragment, jsx as jsxDEV, jsx as jsxs };

/** React's names for what the browser calls otherwise, as far as our pages use them. */
function box(tag: string, { spellCheck, onChange, ...rest }: Props): Props {
	// React tells of each key, the browser's own `change` only when a person leaves the box.
	const isTyped = tag === "textarea" || !/^(file|checkbox|radio)$/.test(String(rest.type));
	return { ...rest, spellcheck: spellCheck, [isTyped ? "onInput" : "onChange"]: onChange };
}
