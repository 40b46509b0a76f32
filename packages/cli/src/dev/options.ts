import { parseArgs } from "node:util";

import { type ForgeSettings, forgeSettingsIn } from "@onedoor/studio/server";

export interface DevOptions {
	/** The library's folder. */
	readonly dir: string;
	readonly port: number;
	/** Folder of the databases, keys and uploads. */
	readonly data: string;
	readonly testClock: boolean;
	/** Where a new test clock starts, in milliseconds since the epoch. */
	readonly startAt?: number;
	/** How the studio asks the forge about proposals. */
	readonly forge: ForgeSettings;
}

const PORT = 4400;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Arguments win over the environment: `PORT`, `ONEDOOR_DATA`, `ONEDOOR_CLOCK`, `ONEDOOR_NOW`, and what leads to the forge.
 * @returns a sentence where they make no sense
 */
export function devOptions(argv: readonly string[], env: Environment): DevOptions | string {
	const parsed = parse(argv);
	if (typeof parsed === "string") return parsed;
	const { values, positionals } = parsed;
	const [dir = "procedures", ...more] = positionals;
	if (more.length > 0) return `one folder, not ${positionals.length}`;
	const clock = values.clock ?? env.ONEDOOR_CLOCK;
	if (clock !== undefined && clock !== "" && clock !== "test")
		return `unknown clock "${clock}", expected "test"`;
	const port = Number(values.port ?? env.PORT ?? PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		return `no port: "${values.port ?? env.PORT}"`;
	const startAt = env.ONEDOOR_NOW ? Date.parse(env.ONEDOOR_NOW) : undefined;
	if (Number.isNaN(startAt)) return `no instant: "${env.ONEDOOR_NOW}"`;
	return {
		dir,
		port,
		data: values.data ?? env.ONEDOOR_DATA ?? ".onedoor",
		testClock: clock === "test",
		forge: forgeSettingsIn(env),
		...(startAt === undefined ? {} : { startAt }),
	};
}

function parse(argv: readonly string[]) {
	try {
		return parseArgs({
			args: [...argv],
			options: { port: { type: "string" }, data: { type: "string" }, clock: { type: "string" } },
			allowPositionals: true,
		});
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
