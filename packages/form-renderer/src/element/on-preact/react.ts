import { Component, type ComponentChild, type ComponentType, createElement, options } from "preact";
import { useId as countedId, useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";

import { useOwnId } from "../../parts/surroundings.ts";

/**
 * What the built element has for `react`: what our pages use of it, on Preact's core. `preact/compat` would do it too,
 * and weighs as much as hooks and core together.
 */
export { Component, createContext, createElement, Fragment } from "preact";
export {
	useCallback,
	useContext,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
} from "preact/hooks";

/** Preact counts ids from the beginning in each root, so that two elements on one page would have the same. */
export function useId(): string {
	return useOwnId(countedId());
}

/** Renders again only when one of its properties is another one. */
export function memo<Props extends object>(Inner: ComponentType<Props>): ComponentType<Props> {
	return class Memo extends Component<Props> {
		override shouldComponentUpdate(next: Props): boolean {
			const now = this.props as Props;
			return !(
				Object.keys(next).length === Object.keys(now).length &&
				(Object.keys(next) as (keyof Props)[]).every((key) => now[key] === next[key])
			);
		}

		override render(): ComponentChild {
			return createElement(Inner as ComponentType<object>, this.props);
		}
	};
}

/** Reads something that changes outside, and renders again when it has. */
export function useSyncExternalStore<Value>(
	subscribe: (wake: () => void) => () => void,
	read: () => Value,
): Value {
	const value = read();
	const [, wake] = useReducer((count: number) => count + 1, 0);
	const shown = useRef({ value, read });
	useLayoutEffect(() => {
		shown.current = { value, read };
	});
	useEffect(() => {
		const look = () => {
			if (!Object.is(shown.current.value, shown.current.read())) wake(undefined as never);
		};
		// What changed before anybody listened.
		look();
		return subscribe(look);
	}, [subscribe]);
	return value;
}

/** React's names for what the browser calls otherwise, as far as our pages use them. */
const before = options.vnode;
options.vnode = (vnode) => {
	if (typeof vnode.type === "string") {
		const props = vnode.props as Record<string, unknown>;
		if ("spellCheck" in props) {
			props.spellcheck = props.spellCheck;
			delete props.spellCheck;
		}
		// React tells of each key, the browser's own `change` only when a person leaves the box.
		if (props.onChange && isTypedInto(vnode.type, props.type)) {
			props.onInput = props.onChange;
			delete props.onChange;
		}
	}
	before?.(vnode);
};

function isTypedInto(tag: string, type: unknown): boolean {
	return tag === "textarea" || (tag === "input" && !/^(file|checkbox|radio)$/.test(String(type)));
}
