package io.github.bastionhost.emulator.fault;

import org.springframework.data.jpa.repository.JpaRepository;

/** The list of each world: one row at most. */
interface FaultListRepository extends JpaRepository<FaultList, Long> {}
