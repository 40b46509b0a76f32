import { SpeakingProvider } from "@onedoor/form-renderer/parts";
import { lazy, type ReactElement, Suspense } from "react";
import { Route, Router, Switch } from "wouter";

import { LibraryProvider } from "./host/Library.tsx";
import { ProcedureRoom } from "./rooms/ProcedureRoom.tsx";
import { Failsafe } from "./shell/Failsafe.tsx";
import { Loading } from "./shell/Loading.tsx";
import { useChosenLanguage } from "./shell/use-chosen-language.ts";
import { useFocusInSight } from "./shell/use-focus-in-sight.ts";
import { useFocusKept } from "./shell/use-focus-kept.ts";
import { LanguageContext, useSpoken, WordsContext } from "./words/index.ts";

export function App(): ReactElement {
	return (
		<Router base="/studio">
			<Speaking />
		</Router>
	);
}

function Speaking(): ReactElement | null {
	const spoken = useSpoken(useChosenLanguage());
	useFocusInSight();
	useFocusKept();
	// Nothing can be said yet: the page is as empty as before its script came.
	if (spoken === undefined) return null;
	const { language, words } = spoken;
	return (
		<LanguageContext value={language}>
			<WordsContext value={words}>
				<SpeakingProvider language={language} timeZone={TIME_ZONE}>
					<Failsafe>
						<Switch>
							<Route path="/p/:procedure">
								{({ procedure }) => (
									<LibraryProvider>
										<Suspense fallback={<Loading />}>
											<ProcedureRoom key={procedure} procedure={procedure} />
										</Suspense>
									</LibraryProvider>
								)}
							</Route>
							<Route path="/shared/:kind">
								{({ kind }) => (
									<LibraryProvider>
										<Suspense fallback={<Loading />}>
											<SharedRoom kind={kind} />
										</Suspense>
									</LibraryProvider>
								)}
							</Route>
							<Route path="/tour">
								<Suspense fallback={<Loading />}>
									<TourRoom />
								</Suspense>
							</Route>
							<Route>
								{/* Its own: a page that waits must not keep the one before it in the document. */}
								<Suspense fallback={<Loading />}>
									<Home />
								</Suspense>
							</Route>
						</Switch>
					</Failsafe>
				</SpeakingProvider>
			</WordsContext>
		</LanguageContext>
	);
}

/** Whoever opens a procedure by its address does not wait for the table of all. */
const Home = lazy(async () => ({ default: (await import("./rooms/home/Home.tsx")).Home }));

/** Loaded when somebody looks at what procedures share. */
const SharedRoom = lazy(() => import("./rooms/shared/SharedRoom.tsx"));

/** Loaded with its sample, when somebody takes the tour. */
const TourRoom = lazy(() => import("./tour/TourRoom.tsx"));

/** Drafts are told by the author's own clock. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
