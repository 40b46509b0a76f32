/** What a subscriber has still to be told of a case: the events after `told`, as they stand in its log. */
export interface UntoldNews {
	readonly subscriber: string;
	readonly case: string;
	/** `seq` of the last event that was told, or that nobody wanted. */
	readonly told: number;
	/** `seq` of the last event so far that is to be told. */
	readonly upto: number;
	/** Failed tries of the next event so far. */
	readonly attempts: number;
}

/** Where the news of a case for a subscriber stand. */
export type NewsOf = Pick<UntoldNews, "subscriber" | "case">;

/** Somebody is to be told what a commit writes. */
export interface ToTell {
	readonly subscribers: readonly string[];
	/** Machine's time in milliseconds: from then on they wait. */
	readonly at: number;
}

/** An event that a subscriber did not take, after all tries. Those after it went on. */
export interface NewsGivenUp extends NewsOf {
	readonly seq: number;
	readonly attempts: number;
	readonly why: string;
}

/** How far a subscriber has been told, over all cases. */
export interface SubscriberFigures {
	readonly subscriber: string;
	/** Cases of which something is still to be told. */
	readonly waiting: number;
	/** Machine's time in milliseconds: since when the oldest of them waits. */
	readonly since?: number;
	/** Events given up. */
	readonly givenUp: number;
	/** Why the last try failed that has not come through since. */
	readonly why?: string;
}

/**
 * Who is still to be told what. A row is written by the commit itself, for each subscriber that wants one of its events,
 * and holds places in the log of a case, never what is told: with no subscribers nothing is written.
 */
export interface NewsStore {
	/** Those that have waited longest first, leased: nobody else tells this subscriber of these cases meanwhile. */
	claimNews(
		subscriber: string,
		lease: { readonly now: number; readonly until: number; readonly limit: number },
	): Promise<readonly UntoldNews[]>;
	/**
	 * From `told` it is told up to `seq` now, and durable when it resolves; the lease goes on to `leasedUntil`, and a row
	 * with nothing left goes. False: somebody wants it told from elsewhere, and the lease is over.
	 */
	keepTold(
		news: Pick<UntoldNews, "subscriber" | "case" | "told">,
		seq: number,
		leasedUntil: number,
	): Promise<boolean>;
	/** The next event is tried again at `at`, after so many failed tries; `why` is kept for the operator. */
	retryNews(
		news: Pick<UntoldNews, "subscriber" | "case" | "attempts">,
		at: number,
		why: string,
	): Promise<void>;
	/** This event is never told, unless somebody says so; the next ones are, by whoever claims them. */
	giveUpNews(event: NewsGivenUp): Promise<void>;
	/** Told once more, from the event `from` of a case to `upto`; events given up from there on are no longer. */
	tellAgain(
		news: NewsOf,
		events: { readonly from: number; readonly upto: number; readonly at: number },
	): Promise<void>;
	/** When there is something to tell this subscriber next that nobody has leased at `now`. */
	nextNews(subscriber: string, now: number): Promise<number | undefined>;
	newsGivenUp(subscriber: string, limit: number): Promise<readonly NewsGivenUp[]>;
	/** Of each subscriber that something waits for or was given up for, by name. */
	newsFigures(): Promise<readonly SubscriberFigures[]>;
}
