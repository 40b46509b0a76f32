import "../../src/theme/theme.css";
import "./gallery.css";

import type { Bundle } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";

import { Gallery } from "./Gallery.tsx";
import { Harness } from "./Harness.tsx";
import { isKinds } from "./kinds-scenes.ts";
import { bringFourthLanguage } from "./words.ts";

bringFourthLanguage();

/** Without a scene, the list of all. */
async function shown(): Promise<ReactElement> {
	const scene = new URLSearchParams(location.search).get("scene");
	if (scene === null) return <Gallery />;
	const bundle = await fetch(isKinds(scene) ? "/every_kind.json" : "/bundle.json");
	return <Harness bundle={(await bundle.json()) as Bundle} />;
}

const root = document.getElementById("root");
if (root) createRoot(root).render(await shown());
