import { describe, expect, it } from "vitest";
import { EIDAS_LEVELS } from "../../adapters/oidc/index.ts";
import { oidcHost } from "../../adapters/oidc/oidc-host.test-data.ts";
import { accessToken } from "../../adapters/oidc/program.test-data.ts";
import { devIdentity, SESSION_COOKIE } from "../../ports/simulators/dev-identity.ts";
import { browser } from "../outside/browser.ts";
import { identityContract } from "./identity.ts";

identityContract(
	"simulator",
	() => {
		const identity = devIdentity(new Uint8Array(32));
		return {
			identity,
			signIn: async (id, level) => {
				const token = identity.token({ id, roles: [], level, identity: {} });
				return { authorization: `Bearer ${token}`, cookie: `${SESSION_COOKIE}=${token}` };
			},
			close: () => {},
		};
	},
	{ describe, it, expect },
);

identityContract(
	"openid provider",
	async () => {
		const host = await oidcHost();
		return {
			identity: host.identity,
			signIn: async (id, level) => {
				const as = { person: `subject-of-${id}`, acr: Object.keys(EIDAS_LEVELS)[level - 1] ?? "" };
				const who = browser();
				await who.signIn(`${host.origin}/auth/login?level=${level}&to=/api/session`, as);
				const [name, value] =
					[...who.cookies].find(([key]) => key.endsWith("onedoor_session")) ?? [];
				return {
					authorization: `Bearer ${await accessToken(host, as)}`,
					cookie: `${name?.split(" ")[1]}=${value}`,
				};
			},
			close: host.stop,
		};
	},
	{ describe, it, expect },
);
