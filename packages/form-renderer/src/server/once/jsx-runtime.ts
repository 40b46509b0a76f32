/** What JSX becomes: a type and what it is given, read once by `markup.ts`. */
export class Made {
	readonly type: unknown;
	readonly props: Readonly<Record<string, unknown>>;

	constructor(type: unknown, props: Readonly<Record<string, unknown>>) {
		this.type = type;
		this.props = props;
	}
}

export function jsx(type: unknown, props: Readonly<Record<string, unknown>>): Made {
	return new Made(type, props);
}

export { jsx as jsxs, jsx as jsxDEV };

export function Fragment(props: { readonly children?: unknown }): unknown {
	return props.children;
}
