import type { Text } from "@onedoor/dsl/bundle";

/** What a host says of itself on pages without script. */
export interface PagesOptions {
	/** In the bar of every page, one line each. Default: `Onedoor`. */
	readonly title?: readonly Text[];
	/** Where the bar leads. Default: the first of these pages. */
	readonly home?: string;
	/** Telephone of the office's help, as people write it, and its hours in words. */
	readonly phone?: { readonly number: string; readonly hours?: string };
	/**
	 * Where one signs in, to come back to this address: `(to) => "/auth/login?to=" + encodeURIComponent(to)`. Left out: in
	 * development people are played, otherwise one is told to sign in on the host's own pages.
	 */
	readonly signIn?: (to: string) => string;
	/** Takes an empty form that ends the session: `/auth/logout`. Left out: in development the played one is ended. */
	readonly signOut?: string;
}
