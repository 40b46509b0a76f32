import { useCallback, useEffect, useRef, useState } from "react";

/** Something that is being fetched. What was there before stays while it is fetched again. */
export interface Loaded<Value> {
	readonly value: Value | undefined;
	readonly error: unknown;
	readonly loading: boolean;
	/** Resolves when the answer, or the failure, is on the screen. */
	readonly reload: () => Promise<void>;
	/** Loads it again, unless an answer is still waited for. */
	readonly look: () => void;
	/** Takes a value that another call has just answered. */
	readonly set: (value: Value) => void;
}

/** An answer that has not come by then is lost, as after the device has slept. */
const LOST_MS = 60_000;

/**
 * Loads when it appears, when `key` changes, when the person comes back to the window, and every so often where
 * `everyMs` is given. Answers that arrive after a newer request has begun are dropped; so nothing is asked again by itself
 * while it may still come, or a line slower than that would never show it.
 */
export function useLoad<Value>(
	key: string,
	load: () => Promise<Value>,
	everyMs?: number,
): Loaded<Value> {
	const [state, setState] = useState<State<Value>>({ key, loading: true });
	const latest = useRef(0);
	/** Since when an answer is waited for; undefined: none is. */
	const since = useRef<number>(undefined);
	const current = useRef(load);
	current.current = load;

	const reload = useCallback(async () => {
		const turn = ++latest.current;
		since.current = Date.now();
		setState((before) => ({ ...(before.key === key ? before : { key }), loading: true }));
		const next = await settle(current.current());
		if (turn !== latest.current) return;
		since.current = undefined;
		setState((before) => ({
			...(before.key === key && "error" in next ? before : {}),
			...next,
			key,
			loading: false,
		}));
	}, [key]);

	const look = useCallback(() => {
		if (Date.now() - (since.current ?? 0) > LOST_MS) void reload();
	}, [reload]);

	useEffect(() => {
		void reload();
		const again = (): void => void (document.visibilityState === "visible" && look());
		document.addEventListener("visibilitychange", again);
		return () => {
			latest.current++;
			document.removeEventListener("visibilitychange", again);
		};
	}, [reload, look]);

	useEffect(() => {
		if (everyMs === undefined) return;
		const timer = setInterval(look, everyMs);
		return () => clearInterval(timer);
	}, [everyMs, look]);

	const set = useCallback(
		(value: Value) => {
			latest.current++;
			since.current = undefined;
			setState({ key, value, loading: false });
		},
		[key],
	);
	const here: State<Value> = state.key === key ? state : { key, loading: true };
	return { value: here.value, error: here.error, loading: here.loading, reload, look, set };
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
