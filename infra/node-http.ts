/** Takes the place of `node:http` in the built functions. Imported by name, that module is read export by export, and one
 * of them loads Node's whole WebSocket client: a third of what the DynamoDB client takes to load, in every cold start. */
export const { Agent, request, STATUS_CODES } = process.getBuiltinModule('node:http');
