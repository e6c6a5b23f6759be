/** The pages of the figures. What is drawn as a chart lies in `src/charts`. */
export const pages: string[] = ['board/index', 'ranking/index', 'tickets/index'];
