import "../../src/theme/theme.css";

import type { Bundle } from "@onedoor/dsl/bundle";
import { createRoot } from "react-dom/client";

import { Harness } from "./Harness.tsx";

const bundle = (await (await fetch("/bundle.json")).json()) as Bundle;
const root = document.getElementById("root");
if (root) createRoot(root).render(<Harness bundle={bundle} />);
