import { describe, expect, it } from "vitest";

import { devOptions } from "./options.ts";

describe("what onedoor dev is told", () => {
	it("has sensible defaults", () => {
		expect(devOptions([], {})).toEqual({
			dir: "procedures",
			port: 4400,
			data: ".onedoor",
			testClock: false,
			forge: {},
		});
	});
	it("comes from the environment, and arguments win", () => {
		const env = {
			PORT: "5000",
			ONEDOOR_DATA: "d",
			ONEDOOR_CLOCK: "test",
			ONEDOOR_NOW: "2026-11-23T09:00:00+07:00",
		};
		expect(devOptions([], env)).toMatchObject({
			port: 5000,
			data: "d",
			testClock: true,
			startAt: Date.parse("2026-11-23T02:00:00Z"),
		});
		expect(devOptions(["lib", "--port", "6000", "--data", "e"], env)).toMatchObject({
			dir: "lib",
			port: 6000,
			data: "e",
		});
	});
	it.each([
		[["--clock", "sundial"], {}, 'unknown clock "sundial", expected "test"'],
		[["--port", "http"], {}, 'no port: "http"'],
		[["a", "b"], {}, "one folder, not 2"],
		[[], { ONEDOOR_NOW: "tomorrow" }, 'no instant: "tomorrow"'],
		[["--speed"], {}, expect.stringContaining("--speed")],
	])("says what makes no sense: %j %j", (argv, env, why) => {
		expect(devOptions(argv, env)).toEqual(why);
	});
});
