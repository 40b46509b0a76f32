import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type ServedRepository, serveRepository } from "../../served-repository.ts";

/** A library under git, with changes that are not published, and the names in it that the ways through the studio need. */
export interface Stage {
	readonly procedure: string;
	/** The procedure's own file. */
	readonly file: string;
	/** A step in which somebody decides, and one of its ways on. */
	readonly step: string;
	readonly outcome: string;
	/** A step that others lead to. */
	readonly removable: string;
	/** A field that several procedures share, and its file. */
	readonly sharedFile: string;
	readonly shared: string;
	/** A message that the procedure sends, and its file. */
	readonly messageFile: string;
	readonly message: string;
	/** A change that offices notice: what is written, and what instead. */
	readonly change: readonly [string, string];
	/** Files of other kinds that it stands on. */
	readonly others: readonly string[];
	/** A line whose end is another word is an error. */
	readonly spoilt: string;
}

/** Three small procedures of a town. One of them asks what a register holds. */
export const TOWN: Stage = {
	procedure: "market_stall",
	file: "stall/market_stall.procedure.yaml",
	step: "review",
	outcome: "granted",
	removable: "issuing",
	sharedFile: "town.fields.yaml",
	shared: "place_used",
	messageFile: "stall/stall.messages.yaml",
	message: "stall_notice",
	change: ["within: 10 working days", "within: 12 working days"],
	others: ["town.fields.yaml", "town.registers.yaml", "stall/stall.messages.yaml"],
	spoilt: "go_to: age",
};

/** The real library, with its long names. */
export const LIBRARY: Stage = {
	procedure: "birth_registration",
	file: "vn/birth_registration/birth_registration.procedure.yaml",
	step: "verify",
	outcome: "accept",
	removable: "external_verification",
	sharedFile: "vn/catalogue/person.fields.yaml",
	shared: "full_name",
	messageFile: "vn/parts/one_stop.messages.yaml",
	message: "supplement_request",
	change: ["within: same working day", "within: 3 working days"],
	others: [
		"vn/catalogue/identity_papers.fields.yaml",
		"vn/catalogue/documents.fields.yaml",
		"vn/catalogue/person.codes.yaml",
		"vn/parts/one_stop.messages.yaml",
		"vn/parts/one_stop_reception.part.yaml",
		"vn/vn.standard.yaml",
		"vn/registers/population.registers.yaml",
		"vn/overlays/province_48.overlay.yaml",
		"vn/vn.calendar.yaml",
		"vn/vn.law.yaml",
		"vn/vn.offices.yaml",
		"vn/birth_registration/birth_registration.ar.texts.yaml",
		"vn/birth_registration/birth_registration.scenarios.yaml",
		"vn/birth_registration/birth_registration.simulation.yaml",
	],
	spoilt: "go_to: lookups",
};

const MARKET = fileURLToPath(new URL("../market", import.meta.url));
const PROCEDURES = fileURLToPath(new URL("../../../../../procedures", import.meta.url));

/** Served with the change on disk: there is something to compare and to propose. */
export async function serveStage(stage: Stage): Promise<ServedRepository> {
	const served = await serveRepository(folderOf(stage));
	const [from, to] = stage.change;
	served.write(stage.file, served.read(stage.file).replace(from, to));
	return served;
}

/** The texts as they are published. */
export function sourceOf(stage: Stage): (path: string) => string {
	return (path) => readFileSync(join(folderOf(stage), path), "utf8");
}

export function folderOf(stage: Stage): string {
	return stage === TOWN ? MARKET : PROCEDURES;
}
