import { type ReactElement, useState } from "react";

import { Button, SpeakingProvider } from "../../src/parts/index.ts";
import { LOOKS, type Look } from "./looks.ts";
import { GALLERY, queryOf, type Scene } from "./scenes.ts";
import { LANGUAGES } from "./words.ts";

const WIDTHS = ["320", "390", "768", "1280"];

const SCENES = Object.values(GALLERY).flat();

/** Every scene by its name, shown in a window of its own, with the look, language and width that are chosen. */
export function Gallery(): ReactElement {
	const [scene, setScene] = useState<Scene>(SCENES[0] as Scene);
	const [look, setLook] = useState<string>("plain");
	const [language, setLanguage] = useState<string>("en");
	const [width, setWidth] = useState("390");
	const href = `?${queryOf(scene)}&lang=${language}&look=${look}`;
	return (
		<SpeakingProvider language="en" timeZone="UTC">
			<div className="gl">
				<nav className="gl-list" aria-label="Scenes">
					<h1>Gallery</h1>
					{Object.entries(GALLERY).map(([group, scenes]) => (
						<section key={group} className="od-stack od-stack--1">
							<h2>{group}</h2>
							<ul>
								{scenes.map((each) => (
									<li key={each.title}>
										<Button
											kind="quiet"
											aria-pressed={each === scene}
											onClick={() => setScene(each)}
										>
											{each.title}
										</Button>
									</li>
								))}
							</ul>
						</section>
					))}
				</nav>
				<main className="gl-shown" id="main">
					<div className="od-row">
						<Switch name="Look" values={Object.keys(LOOKS) as Look[]} at={look} go={setLook} />
						<Switch name="Language" values={LANGUAGES} at={language} go={setLanguage} />
						<Switch name="Width" values={WIDTHS} at={width} go={setWidth} />
						<a className="od-line-link" href={href} target="_blank" rel="noreferrer">
							Alone in a window
						</a>
					</div>
					<iframe
						key={href}
						className={`gl-frame gl-frame--${width}`}
						src={href}
						title={scene.title}
					/>
				</main>
			</div>
		</SpeakingProvider>
	);
}

function Switch({
	name,
	values,
	at,
	go,
}: {
	readonly name: string;
	readonly values: readonly string[];
	readonly at: string;
	readonly go: (value: string) => void;
}): ReactElement {
	return (
		<label className="od-row">
			<span className="small muted">{name}</span>
			<select className="od-input gl-switch" value={at} onChange={({ target }) => go(target.value)}>
				{values.map((value) => (
					<option key={value}>{value}</option>
				))}
			</select>
		</label>
	);
}
