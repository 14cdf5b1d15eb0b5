/** The button that leads past a step: what Earshot hears goes on by itself, and can only be skipped. */
export const FORWARD = /^(?:I’ve done this|Skip this step)$/;
