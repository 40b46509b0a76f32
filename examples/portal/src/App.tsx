import { SpeakingProvider } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";

import { SessionProvider } from "./host/Session.tsx";
import { TIME_ZONE } from "./host/settings.ts";
import { Portal } from "./portal/Portal.tsx";
import { Failsafe } from "./shell/Failsafe.tsx";
import { Loading } from "./shell/Loading.tsx";
import { pageOf } from "./shell/page-of.ts";
import { useChosenLanguage } from "./shell/use-chosen-language.ts";
import { useFollowLinks } from "./shell/use-follow-links.ts";
import { Speak, useSpoken } from "./words/index.ts";

/** The desk comes on its own: a citizen's phone does not load it. */
const Desk = pageOf(async () => (await import("./desk/Desk.tsx")).loadDesk());

export function App(): ReactElement {
	const language = useChosenLanguage();
	const [path] = useLocation();
	const spoken = useSpoken(language, /^\/desk(\/|$)/.test(path));
	const follow = useFollowLinks();
	return (
		<SessionProvider>
			{spoken === undefined ? null : (
				<Speak value={spoken}>
					<SpeakingProvider language={spoken.language} timeZone={TIME_ZONE}>
						{/* biome-ignore lint/a11y: it only listens for clicks on links inside, which the keyboard makes as well. */}
						<div onClick={follow}>
							<Failsafe>
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
							</Failsafe>
						</div>
					</SpeakingProvider>
				</Speak>
			)}
		</SessionProvider>
	);
}
