import { dynoxide } from './emulators.ts';
import { engineContract } from './engine-contract.ts';

engineContract(dynoxide);
