/** Name of the button that skips a step. A detected step advances automatically. */
export const FORWARD_BUTTON_NAME = /^(?:I’ve done this|Skip this step)$/;
