import "bootstrap/dist/css/bootstrap.min.css";
import "@formio/js/dist/formio.form.min.css";

import { Formio } from "@formio/js";

import { definition, place } from "../definition.ts";

await Formio.createForm(place(), await definition<object>());
