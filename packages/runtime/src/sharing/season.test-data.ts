import type { PaperView } from "@onedoor/dsl/bundle";

import { newKey, ORIGIN } from "../adapters/issuer/issuer.test-data.ts";
import { issuerOf } from "../adapters/issuer/issuer.ts";
import {
	ANN,
	grantedLetter,
	type LicenceServer,
	licenceServer,
} from "../http/licence-server.test-data.ts";
import type { TestServerOptions } from "../http/test-server.test-data.ts";

/** A licence for a season, which can be taken back. */
const SEASON = `
data:
  applicant_name:
    personal: ordinary
results:
  licence:
    letter: granted_notice
    valid_until: add_days(today, 30)
gives:
  colour: colour
  grown_up: children > 0
steps:
  taken_back:
    does: end
    result: revoked
    tell:
      applicant: refused_notice
afterwards:
  take_back:
    who: officer
    from:
      - granted
    reason: required
    go_to: taken_back
`;

export interface SeasonServer extends LicenceServer {
	/** A licence granted to Ann; ids of case and paper. */
	readonly granted: () => Promise<{ readonly id: string; readonly paper: PaperView }>;
}

/** A server that grants licences for a season, as signed data too. */
export async function seasonServer(options: TestServerOptions = {}): Promise<SeasonServer> {
	const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
	const files = { "base.messages.yaml": grantedLetter("colour", "guests") };
	const server = await licenceServer(SEASON, { issuer, files, ...options });
	return {
		...server,
		granted: async () => {
			const id = await server.signed();
			const { papers } = await server.of(ANN).getCase(id);
			const paper = papers.find(({ of }) => of === "licence");
			if (paper === undefined) throw new Error("nothing was granted");
			return { id, paper };
		},
	};
}
