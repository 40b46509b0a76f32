import calendar from "./sample/garden.calendar.yaml?raw";
import fields from "./sample/garden.fields.yaml?raw";
import offices from "./sample/garden.offices.yaml?raw";
import registers from "./sample/garden.registers.yaml?raw";
import procedure from "./sample/garden_plot.procedure.yaml?raw";

/** A library that exists in the page alone. */
export const SAMPLE: Readonly<Record<string, string>> = {
	"garden.calendar.yaml": calendar,
	"garden.fields.yaml": fields,
	"garden.offices.yaml": offices,
	"garden.registers.yaml": registers,
	"garden_plot.procedure.yaml": procedure,
};

export const SAMPLE_PROCEDURE = "garden_plot";
