import { registerSchema, type Register } from './register'
import starter from './starter-register.json'

/**
 * The actors that a project starts with: parties, monitors and agencies of the region's wars as
 * the Arabic press names them. Partisan names are there to be recognised, not endorsed.
 */
export const starterRegister: Register = registerSchema.parse(starter)
