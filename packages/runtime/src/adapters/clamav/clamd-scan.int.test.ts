import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { ScannedFile } from "../../ports/scan.ts";
import { type Clamd, clamd, EICAR } from "../../testing/outside/clamd.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { clamdScan } from "./index.ts";

let other: Clamd;
beforeEach(async () => {
	other = await clamd();
});
afterEach(() => other.stop());

function file(content: Uint8Array, chunk = 65_536): ScannedFile {
	async function* chunks() {
		for (let at = 0; at < content.byteLength; at += chunk) yield content.subarray(at, at + chunk);
	}
	return { content: chunks(), size: content.byteLength, type: "application/pdf" };
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const scan = (content: Uint8Array, chunk?: number, timeoutMs = HEALTHY_MS) =>
	clamdScan({ address: other.address, timeoutMs })(file(content, chunk));

describe("clamd", () => {
	it("finds a file clean, whatever its size", async () => {
		for (const size of [0, 1, 65_536, 3_000_001])
			expect(await scan(new Uint8Array(size).fill(7))).toBe("clean");
		expect(other.scanned).toEqual([0, 1, 65_536, 3_000_001]);
	});
	it("finds the test file of EICAR, also where it lies across pieces", async () => {
		expect(await scan(text(`%PDF-1.7\n${EICAR}`))).toBe("infected");
		expect(await scan(text(`%PDF-1.7\n${EICAR}`), 3)).toBe("infected");
	});
	it("gives no verdict when it takes no more", async () => {
		const small = await clamd({ most: 100_000 });
		const asked = clamdScan({ address: small.address })(file(new Uint8Array(20_000_000)));
		// It closes while it is still being told: its last words may be lost.
		expect(await asked.catch(() => "unknown")).toBe("unknown");
		await small.stop();
		const few = clamdScan({ address: other.address, maxBytes: 10 });
		expect(await few(file(new Uint8Array(11)))).toBe("unknown");
	});
	it.each([
		["is down", { down: true }, "clamd closed"],
		["never answers", { mute: true }, "too long"],
		["says something else", { says: "stream: Can't allocate memory ERROR" }, "allocate memory"],
		["says something like it", { says: "OK" }, "clamd said: OK"],
		["says too much", { says: "a".repeat(10_000) }, "clamd said"],
		["says what breaks a line of the log", { says: "a\nb" }, "clamd said: ab"],
	])("gives no verdict when it %s", async (_, fault, why) => {
		Object.assign(other.faults, fault);
		const timeoutMs = "mute" in fault ? 300 : HEALTHY_MS;
		await expect(scan(text("%PDF-1.7"), undefined, timeoutMs)).rejects.toThrow(why);
	});
	it("gives no verdict when it is not there", async () => {
		const gone = await clamd();
		await gone.stop();
		await expect(clamdScan({ address: gone.address })(file(text("a")))).rejects.toThrow();
	});
	it("is not listened to without end", async () => {
		const chatty = createServer((socket) => {
			socket.on("error", () => {});
			socket.write("a".repeat(100_000));
		});
		const path = join(tmpdir(), `onedoor-clamd-${process.pid}.sock`);
		await new Promise<void>((resolve) => chatty.listen(path, resolve));
		const asked = clamdScan({ address: `unix:${path}` })(file(text("a")));
		await expect(asked).rejects.toThrow("says too much");
		chatty.close();
	});
	it("is spoken to on this machine, and elsewhere only where it is said that nobody reads along", () => {
		for (const address of ["tcp://clamav:3310", "tcp://10.0.0.1:3310"]) {
			expect(() => clamdScan({ address })).toThrow("as they are");
			clamdScan({ address, isPrivateNetwork: true });
		}
		for (const address of ["clamd", "tcp://127.0.0.1", "http://127.0.0.1:1", "unix:clamd"])
			expect(() => clamdScan({ address })).toThrow("no address of clamd");
		clamdScan({ address: "tcp://[::1]:3310" });
	});
});
