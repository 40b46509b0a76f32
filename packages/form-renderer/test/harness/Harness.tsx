import type { Bundle, CaseView, FormValidators } from "@onedoor/dsl/bundle";
import { type ReactElement, useEffect, useMemo, useState } from "react";

import {
	type Place,
	ProcedureCase,
	placeFromQuery,
	placeToQuery,
	type Theme,
	WhatYouNeed,
} from "../../src/index.ts";
import {
	ButtonLink,
	directionOf,
	Footer,
	LanguageNav,
	SkipLink,
	SpeakingProvider,
	TopBar,
} from "../../src/parts/index.ts";
import { BIRTH_SCENES, birthPlayed } from "./birth-scenes.ts";
import { clientOf, type Played } from "./client.ts";
import { isKinds, kindsPlayed } from "./kinds-scenes.ts";
import { attributesOf } from "./looks.ts";
import { ownTheme } from "./own-theme.tsx";
import { Parts } from "./Parts.tsx";
import { type Play, play } from "./plays.ts";
import { NOW } from "./registers.ts";
import { rjsfTheme } from "./rjsf-theme.ts";
import { LANGUAGES } from "./words.ts";

/** `?scene=draft&lang=vi&page=about_you`: one scene in one language. */
export function Harness({ bundle }: { readonly bundle: Bundle }): ReactElement {
	const [query, setQuery] = useState(() => new URLSearchParams(location.search));
	const scene = query.get("scene") ?? "draft";
	const language = query.get("lang") ?? "vi";
	const host = useMemo(() => {
		const played = playedOf(bundle, scene, language);
		return { view: played.view, client: clientOf(bundle, played) };
	}, [bundle, scene, language]);
	const [view, setView] = useState<CaseView>(host.view);

	useEffect(() => {
		document.documentElement.lang = language;
		document.documentElement.dir = directionOf(language);
	}, [language]);
	useEffect(() => {
		Object.assign(document.documentElement.dataset, attributesOf(query.get("look")));
	}, [query]);
	useEffect(() => {
		const what = new URLSearchParams(location.search).get("play");
		if (what) void play(what as Play);
	}, []);
	useEffect(() => {
		const back = () => setQuery(new URLSearchParams(location.search));
		addEventListener("popstate", back);
		return () => removeEventListener("popstate", back);
	}, []);

	const base = (scene: string, language: string) =>
		new URLSearchParams({ scene, lang: language, look: query.get("look") ?? "plain" }).toString();
	const hrefOf = (place: Place) => `?${base(scene, language)}&${placeToQuery(place)}`;
	const go = (place: Place) => {
		history.pushState(null, "", hrefOf(place));
		setQuery(new URLSearchParams(location.search));
	};
	return (
		<SpeakingProvider language={language} timeZone="Asia/Ho_Chi_Minh" source="vi">
			<SkipLink to="main">
				{language === "vi" ? "Đến nội dung chính" : "Skip to main content"}
			</SkipLink>
			<TopBar
				title={
					<>
						Dịch vụ công
						<br />
						tỉnh Hạ Sen
					</>
				}
				href="?"
			>
				<LanguageNav
					languages={LANGUAGES}
					current={language}
					href={(next) => `?${base(scene, next)}&${placeToQuery(placeFromQuery(query))}`}
				/>
			</TopBar>
			<main className="od-portal" id="main" tabIndex={-1}>
				{scene === "parts" ? (
					<Parts />
				) : scene === "need" ? (
					<WhatYouNeed bundle={bundle} language={language}>
						<ButtonLink big href={`?${base("draft", language)}`}>
							{language === "vi" ? "Bắt đầu" : "Start"}
						</ButtonLink>
					</WhatYouNeed>
				) : (
					<ProcedureCase
						bundle={bundle}
						view={view}
						client={host.client}
						language={language}
						loadValidators={async (form): Promise<FormValidators> =>
							import(/* @vite-ignore */ `/validators/${bundle.definition.procedure}/${form}.mjs`)
						}
						place={placeFromQuery(query)}
						hrefOf={hrefOf}
						go={go}
						onView={setView}
						onLeave={() => go({})}
						now={() => NOW}
						{...themeOf(query.get("theme"))}
					/>
				)}
			</main>
			<Footer
				phone={{ number: "1900 0000", hours: "7:30–17:00" }}
				links={[{ href: "#a11y", title: language === "vi" ? "Trợ năng" : "Accessibility" }]}
			/>
		</SpeakingProvider>
	);
}

function playedOf(bundle: Bundle, scene: string, language: string): Played {
	if (isKinds(scene)) return kindsPlayed(bundle, scene, language);
	const known = BIRTH_SCENES.find((each) => each === scene);
	return birthPlayed(bundle, known ?? "draft", language);
}

function themeOf(name: string | null): { readonly theme?: Theme } {
	if (name === "rjsf") return { theme: rjsfTheme };
	return name === "own" ? { theme: ownTheme } : {};
}
