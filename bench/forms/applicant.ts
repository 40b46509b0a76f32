import type { Identity } from "../../packages/runtime/src/index.ts";

/** Whoever asks is the applicant. */
export const APPLICANT: Identity = {
	identify: async () => ({
		actor: {
			id: "000000000001",
			kind: "person",
			roles: [],
			level: 3,
			identity: { personal_id: "000000000001", full_name: "Ada Example", level: 3 },
		},
		by: "token",
	}),
};
