import { createElement, Fragment, type VNode } from "preact";

/** What the built element has for `react/jsx-runtime`. */
export function jsx(type: string, props: object, key?: string): VNode {
	return createElement(type, key === undefined ? props : { ...props, key });
}

export { Fragment, jsx as jsxDEV, jsx as jsxs };
