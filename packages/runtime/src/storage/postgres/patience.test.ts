import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { StoreAwayError } from "../store-failed.ts";
import { patienceOf } from "./patience.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const never = () => new Promise<never>(() => {});

it("gives on what comes in time, and what fails in time", async () => {
	const patience = patienceOf(1_000);
	await expect(patience(Promise.resolve(7))).resolves.toBe(7);
	await expect(patience(Promise.reject(new Error("no")))).rejects.toThrow("no");
});

it("gives up whoever has waited too long, and nobody else", async () => {
	const patience = patienceOf(1_000);
	const told: string[] = [];
	const wait = (name: string) =>
		patience(never()).catch((error: unknown) => {
			told.push(error instanceof StoreAwayError ? name : String(error));
		});
	const first = wait("first");
	await vi.advanceTimersByTimeAsync(500);
	const second = wait("second");
	await vi.advanceTimersByTimeAsync(400);
	expect(told).toEqual([]);
	await vi.advanceTimersByTimeAsync(200);
	expect(told).toEqual(["first"]);
	await vi.advanceTimersByTimeAsync(500);
	await Promise.all([first, second]);
	expect(told).toEqual(["first", "second"]);
});

it("has one timer for all, and none once nobody waits", async () => {
	const patience = patienceOf(1_000);
	let answer: (value: number) => void = () => {};
	const asked = patience(
		new Promise<number>((resolve) => {
			answer = resolve;
		}),
	);
	patience(never()).catch(() => {});
	expect(vi.getTimerCount()).toBe(1);
	await vi.advanceTimersByTimeAsync(900);
	expect(vi.getTimerCount()).toBe(1);
	answer(1);
	await expect(asked).resolves.toBe(1);
	await vi.advanceTimersByTimeAsync(300);
	expect(vi.getTimerCount()).toBe(0);
});

it("does not hear an answer that comes too late", async () => {
	const late = Promise.withResolvers<number>();
	const asked = expect(patienceOf(100)(late.promise)).rejects.toThrow("no answer within 100 ms");
	await vi.advanceTimersByTimeAsync(200);
	late.reject(new Error("nobody catches this one again"));
	await asked;
});
