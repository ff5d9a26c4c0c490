import { dynamoDbLocalEngine } from './emulators.ts';
import { engineContract } from './engine-contract.ts';

engineContract(dynamoDbLocalEngine);
