import type { DeadEffect, Store } from "@onedoor/runtime";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { STORE_OPTIONS, withStore } from "../store.ts";

/** More than anybody reads; `onedoor_effects_dead` of `/metrics` counts all of them. */
const MOST = 1000;

/**
 * `onedoor outbox`: what the outside should have done and did not, after all tries. `onedoor outbox retry`: has it tried
 * again, by the server that runs or the next that does, under the same key as before.
 * @returns 1 when something was given up, and of `retry` when an effect that was named was not
 */
export async function outbox(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		all: { type: "boolean" },
		format: { type: "string" },
	});
	const [verb = "list", ...ids] = args.paths;
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const all = args.flag("all");
	if (verb === "list" && ids.length === 0 && !all)
		return withStore(args, io, (store) => list(store, io, format));
	if (verb !== "retry" || all === ids.length > 0)
		throw new UsageError("expected `outbox`, `outbox retry EFFECT…` or `outbox retry --all`");
	return withStore(args, io, (store) => retry(store, io, format, all ? undefined : ids));
}

type Format = "pretty" | "json";

async function list(store: Store, io: Io, format: Format): Promise<number> {
	const { effectsWaiting: waiting, effectsDead: count } = await store.figures();
	const found = await store.deadEffects(MOST);
	const dead = await Promise.all(found.map(async (one) => withNumber(store, one)));
	io.out(
		format === "json"
			? `${JSON.stringify({ waiting, given_up: count, effects: dead }, null, 2)}\n`
			: [
					...dead.map(
						({ id, kind, number, attempts, why }) =>
							`${id}: ${kind} of ${number}, tried ${attempts} times: ${why}`,
					),
					`waiting: ${waiting}, given up: ${count}`,
					"",
				].join("\n"),
	);
	return count > 0 ? 1 : 0;
}

async function withNumber(
	store: Store,
	dead: DeadEffect,
): Promise<DeadEffect & { readonly number: string }> {
	return { ...dead, number: (await store.load(dead.case))?.number ?? dead.case };
}

async function retry(
	store: Store,
	io: Io,
	format: Format,
	ids: readonly string[] | undefined,
): Promise<number> {
	const retried = await store.reviveEffects(ids);
	const unknown = ids?.filter((id) => !retried.includes(id)) ?? [];
	io.out(
		format === "json"
			? `${JSON.stringify({ retried, unknown }, null, 2)}\n`
			: [
					...retried.map((id) => `${id}: will be tried again`),
					...unknown.map((id) => `${id}: was not given up`),
					`tried again: ${retried.length}`,
					"",
				].join("\n"),
	);
	return unknown.length > 0 ? 1 : 0;
}
