import type { Bundle, Deployment, Id, IsoDate } from "@onedoor/dsl/bundle";
import { isFatal, type Lack, lacksOf } from "@onedoor/dsl/needs";

/** A procedure that cannot be carried out here, and why. */
export interface Unmet {
	readonly procedure: Id;
	readonly edition: IsoDate;
	readonly lacks: readonly Lack[];
}

/** Procedures need what this deployment has not, and do not say what happens without it. */
export class DeploymentLacksError extends Error {
	readonly unmet: readonly Unmet[];

	constructor(unmet: readonly Unmet[]) {
		super(`this deployment lacks what is needed: ${unmet.flatMap(inWords).join("; ")}`);
		this.name = "DeploymentLacksError";
		this.unmet = unmet;
	}
}

function inWords({ procedure, edition, lacks }: Unmet): readonly string[] {
	return lacks.map(({ at, lacks: { kind, ...of } }) =>
		[`${procedure} ${edition}: ${at.join(".")} needs ${kind}`, ...Object.values(of)].join(" "),
	);
}

/** @throws DeploymentLacksError when one of the bundles cannot be carried out here */
export function refuseLacking(bundles: readonly Bundle[], deployment: Deployment): void {
	const unmet = bundles.flatMap(({ definition }): readonly Unmet[] => {
		const { procedure, edition } = definition;
		const lacks = lacksOf(definition, deployment).filter(isFatal);
		return lacks.length === 0 ? [] : [{ procedure, edition, lacks }];
	});
	if (unmet.length > 0) throw new DeploymentLacksError(unmet);
}
