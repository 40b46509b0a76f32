import "survey-core/survey-core.css";

import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";

import { definition, place } from "../definition.ts";

const model = new Model(await definition<object>());
createRoot(place()).render(<Survey model={model} />);
