import type { PaperView } from "@onedoor/dsl/bundle";

import { newKey, ORIGIN } from "../adapters/issuer/issuer.test-data.ts";
import { issuerOf } from "../adapters/issuer/issuer.ts";
import {
	ANN,
	HEAD,
	type LicenceServer,
	licenceServer,
	OFFICER,
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

const LETTER = `messages:
  granted_notice:
    is: letter
    for:
      - licence
    may_mention:
      - case.number
      - applicant_name
      - colour
      - guests
    subject:
      en: Your licence
    body:
      en: "Granted, {{case.number}}, to {{applicant_name}}."
`;

export interface SeasonServer extends LicenceServer {
	/** A licence granted to Ann; ids of case and paper. */
	readonly granted: () => Promise<{ readonly id: string; readonly paper: PaperView }>;
}

/** A server that grants licences for a season, as signed data too. */
export async function seasonServer(options: TestServerOptions = {}): Promise<SeasonServer> {
	const issuer = await issuerOf({ issuer: ORIGIN, key: await newKey("EdDSA") });
	const files = { "base.messages.yaml": LETTER };
	const server = await licenceServer(SEASON, { issuer, files, ...options });
	return {
		...server,
		granted: async () => {
			const { id } = await server.applied();
			await server.act(OFFICER, id, "reception.check.accepted");
			await server.act(OFFICER, id, "decision.grant");
			await server.of(ANN).pay(id, "payment");
			await server.act(HEAD, id, "signature.signed");
			const { papers } = await server.of(ANN).getCase(id);
			const paper = papers.find(({ of }) => of === "licence");
			if (paper === undefined) throw new Error("nothing was granted");
			return { id, paper };
		},
	};
}
