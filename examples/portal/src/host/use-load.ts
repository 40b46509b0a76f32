import { useCallback, useEffect, useRef, useState } from "react";

/** Something that is being fetched. What was there before stays while it is fetched again. */
export interface Loaded<Value> {
	readonly value: Value | undefined;
	readonly error: unknown;
	readonly loading: boolean;
	/** Resolves when the answer, or the failure, is on the screen. */
	readonly reload: () => Promise<void>;
	/** Takes a value that another call has just answered. */
	readonly set: (value: Value) => void;
}

/**
 * Loads when it appears, when `key` changes, when the person comes back to the window, and every so often where
 * `everyMs` is given. Answers that arrive after a newer request has begun are dropped.
 */
export function useLoad<Value>(
	key: string,
	load: () => Promise<Value>,
	everyMs?: number,
): Loaded<Value> {
	const [state, setState] = useState<State<Value>>({ key, loading: true });
	const latest = useRef(0);
	const current = useRef(load);
	current.current = load;

	const reload = useCallback(async () => {
		const turn = ++latest.current;
		setState((before) => ({ ...(before.key === key ? before : { key }), loading: true }));
		const next = await settle(current.current());
		if (turn !== latest.current) return;
		setState((before) => ({
			...(before.key === key && "error" in next ? before : {}),
			...next,
			key,
			loading: false,
		}));
	}, [key]);

	useEffect(() => {
		void reload();
		const again = (): void => void (document.visibilityState === "visible" && reload());
		document.addEventListener("visibilitychange", again);
		return () => {
			latest.current++;
			document.removeEventListener("visibilitychange", again);
		};
	}, [reload]);

	useEffect(() => {
		if (everyMs === undefined) return;
		const timer = setInterval(() => void reload(), everyMs);
		return () => clearInterval(timer);
	}, [everyMs, reload]);

	const set = useCallback(
		(value: Value) => {
			latest.current++;
			setState({ key, value, loading: false });
		},
		[key],
	);
	const here: State<Value> = state.key === key ? state : { key, loading: true };
	return { value: here.value, error: here.error, loading: here.loading, reload, set };
}

interface State<Value> {
	readonly key: string;
	readonly value?: Value;
	readonly error?: unknown;
	readonly loading: boolean;
}

async function settle<Value>(
	promise: Promise<Value>,
): Promise<{ value: Value; error?: undefined } | { error: unknown }> {
	try {
		return { value: await promise, error: undefined };
	} catch (error) {
		return { error };
	}
}
