import { IconSprite, SpeakingProvider } from "@onedoor/form-renderer/parts";
import { lazy, type ReactElement, Suspense } from "react";
import { Route, Switch } from "wouter";

import { SessionProvider } from "./host/Session.tsx";
import { TIME_ZONE } from "./host/settings.ts";
import { Portal } from "./portal/Portal.tsx";
import { Failsafe } from "./shell/Failsafe.tsx";
import { Loading } from "./shell/Loading.tsx";
import { useChosenLanguage } from "./shell/use-chosen-language.ts";
import { useFollowLinks } from "./shell/use-follow-links.ts";
import { LanguageContext } from "./words/index.ts";

/** The desk comes on its own: a citizen's phone does not load it. */
const Desk = lazy(async () => ({ default: (await import("./desk/Desk.tsx")).Desk }));

export function App(): ReactElement {
	const language = useChosenLanguage();
	const follow = useFollowLinks();
	return (
		<LanguageContext value={language}>
			<SpeakingProvider language={language} timeZone={TIME_ZONE}>
				<IconSprite />
				{/* biome-ignore lint/a11y: it only listens for clicks on links inside, which the keyboard makes as well. */}
				<div onClick={follow}>
					<Failsafe>
						<SessionProvider>
							<Suspense fallback={<Loading />}>
								<Switch>
									<Route path="/desk/*?">
										<Desk />
									</Route>
									<Route>
										<Portal />
									</Route>
								</Switch>
							</Suspense>
						</SessionProvider>
					</Failsafe>
				</div>
			</SpeakingProvider>
		</LanguageContext>
	);
}
