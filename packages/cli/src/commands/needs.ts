import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Deployment } from "@onedoor/dsl/bundle";
import type { Linked } from "@onedoor/dsl/check";
import {
	isFatal,
	type Lack,
	lacksOf,
	type Need,
	needsOf,
	readDeployment,
} from "@onedoor/dsl/needs";

import { oneOf, readArguments } from "../arguments.ts";
import { checkedFiles } from "../checked-files.ts";
import { type Io, UsageError } from "../io.ts";
import { abilityInWords, insteadInWords } from "../words/needs.ts";

/**
 * `onedoor needs <path…> [--deployment FILE] [--format pretty|json]`: what procedures need of the place where they run.
 * With a deployment, what that one lacks, and what happens instead.
 * @returns 1 when a procedure cannot be carried out there
 */
export async function needs(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		deployment: { type: "string" },
		format: { type: "string" },
	});
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const path = args.text("deployment");
	const deployment = path === undefined ? undefined : deploymentIn(path, io);
	const found = checkedFiles(args.paths, io, "looked at");
	if (found === undefined) return 1;
	const reports = found.linked.map((linked) => reportOf(linked, deployment));
	if (format === "json")
		io.out(`${JSON.stringify({ procedures: reports.map(asJson) }, null, 2)}\n`);
	else io.out(reports.map(asText).join("\n"));
	return reports.some(({ lacks }) => lacks?.some(isFatal)) ? 1 : 0;
}

function deploymentIn(path: string, { cwd }: Io): Deployment {
	try {
		return readDeployment(JSON.parse(readFileSync(resolve(cwd, path), "utf8")));
	} catch (error) {
		throw new UsageError(`\`${path}\`: ${error instanceof Error ? error.message : String(error)}`);
	}
}

interface Report {
	readonly linked: Linked;
	readonly needs: readonly Need[];
	/** With a deployment. */
	readonly lacks?: readonly Lack[];
}

function reportOf(linked: Linked, deployment: Deployment | undefined): Report {
	const { definition } = linked;
	return {
		linked,
		needs: needsOf(definition),
		...(deployment && { lacks: lacksOf(definition, deployment) }),
	};
}

function placeOf({ locate }: Linked, at: readonly string[]) {
	const { file, start, end } = locate([...at]);
	return { file, start, end, path: at.join(".") };
}

function asJson({ linked, needs, lacks }: Report): Readonly<Record<string, unknown>> {
	const { procedure: id, edition } = linked.definition;
	return {
		id,
		edition,
		needs: needs.map(({ at, ...need }) => ({ ...need, ...placeOf(linked, at) })),
		...(lacks && { lacks: lacks.map(({ at, ...lack }) => ({ ...lack, ...placeOf(linked, at) })) }),
	};
}

function asText({ linked, needs, lacks }: Report): string {
	const { procedure, edition } = linked.definition;
	const lines = lacks ? lacks.map((lack) => lackLine(linked, lack)) : needLines(needs);
	const all = lines.length > 0 ? lines : [lacks ? "everything it needs is there" : "nothing"];
	return `${procedure} ${edition}\n${all.map((line) => `  ${line}\n`).join("")}`;
}

function lackLine(linked: Linked, { at, lacks, instead }: Lack): string {
	const { file, start, path } = placeOf(linked, at);
	const place = `${file}:${start.line}:${start.column}: ${path}`;
	return `${place}: lacks ${abilityInWords(lacks)}; ${insteadInWords(instead)}`;
}

/** Each thing once, with the number of places that cannot do without it. */
function needLines(needs: readonly Need[]): readonly string[] {
	const byAbility = Map.groupBy(needs, ({ ways: [first] }) => (first ? abilityInWords(first) : ""));
	return [...byAbility].sort().map(([ability, all]) => {
		const must = all.filter(({ ways, otherwise }) => ways.length === 1 && otherwise === undefined);
		const rest = all.length - must.length;
		const parts = [
			...(must.length > 0 ? [`${must.length} cannot do without`] : []),
			...(rest > 0 ? [`${rest} say what happens without`] : []),
		];
		return `${ability}: ${parts.join(", ")}`;
	});
}
