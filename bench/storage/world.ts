import type { RoadWorksAct } from "./road-works.ts";

/** Something that carries cases out: by hand, with Onedoor, over HTTP, on another engine. */
export interface World {
	readonly id: string;
	open(caseId: string): Promise<void>;
	/** Resolves when it is committed. */
	act(caseId: string, act: RoadWorksAct): Promise<void>;
	close(): Promise<void>;
}
