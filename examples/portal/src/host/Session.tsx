import type { SessionView } from "@onedoor/runtime/client";
import { createContext, type ReactElement, type ReactNode, useContext, useRef } from "react";

import { client } from "./client.ts";
import { expiry } from "./expiry.ts";
import { useLoad } from "./use-load.ts";

/** Who is signed in; `undefined` for nobody. */
export interface Session {
	readonly who: SessionView | undefined;
	/** False until the server has said who it takes this browser for. */
	readonly known: boolean;
	/** When it ends, by this device's clock in milliseconds; left out: nobody knows, or never. */
	readonly endsAt?: number;
	/** Why it could not be asked. */
	readonly error?: unknown;
	readonly refresh: () => Promise<void>;
	/** The person is still there. False: they have to sign in again. */
	readonly extend: () => Promise<boolean>;
	readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session>({
	who: undefined,
	known: false,
	refresh: async () => {},
	extend: async () => false,
	signOut: async () => {},
});

/**
 * Whom the server takes this browser for. A session that ends by itself takes nobody's page away: what is typed stays
 * there until the same person has signed in again, in another window.
 */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactElement {
	const last = useRef<SessionView>(undefined);
	const { value, error, reload, set } = useLoad("session", async () => {
		const who = await client.session();
		if (who === undefined && last.current !== undefined) {
			expiry.set(true);
			return { who: last.current };
		}
		expiry.set(false);
		last.current = who;
		return found(who);
	});
	const session: Session = {
		who: value?.who,
		known: value !== undefined,
		...(value?.endsAt !== undefined && { endsAt: value.endsAt }),
		...(value === undefined && error !== undefined && { error }),
		refresh: reload,
		extend: async () => {
			const who = await client.extendSession().catch(() => undefined);
			if (who) set(found(who));
			return who !== undefined;
		},
		signOut: async () => {
			await client.dev.signOut();
			last.current = undefined;
			await reload();
		},
	};
	return <SessionContext value={session}>{children}</SessionContext>;
}

function found(who: SessionView | undefined): {
	readonly who: SessionView | undefined;
	readonly endsAt?: number;
} {
	const left = who?.expires_in;
	return { who, ...(left !== undefined && { endsAt: Date.now() + left * 1000 }) };
}

export function useSession(): Session {
	return useContext(SessionContext);
}

export function isOfficer(who: SessionView | undefined): boolean {
	return who !== undefined && who.roles.length > 0;
}
