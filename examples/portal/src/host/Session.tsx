import type { SessionView } from "@onedoor/runtime/client";
import { createContext, type ReactElement, type ReactNode, useContext } from "react";

import { client } from "./client.ts";
import { expiry } from "./expiry.ts";
import { useLoad } from "./use-load.ts";

/** Who is signed in; `undefined` for nobody. */
export interface Session {
	readonly who: SessionView | undefined;
	/** False until the server has said who it takes this browser for. */
	readonly known: boolean;
	readonly refresh: () => Promise<void>;
	readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session>({
	who: undefined,
	known: false,
	refresh: async () => {},
	signOut: async () => {},
});

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactElement {
	const { value, loading, error, reload } = useLoad("session", async () => ({
		who: await client.session(),
	}));
	const session: Session = {
		who: value?.who,
		known: value !== undefined || (!loading && error !== undefined),
		refresh: async () => {
			expiry.set(false);
			await reload();
		},
		signOut: async () => {
			await client.dev.signOut();
			expiry.set(false);
			await reload();
		},
	};
	return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
	return useContext(SessionContext);
}

export function isOfficer(who: SessionView | undefined): boolean {
	return who !== undefined && who.roles.length > 0;
}
