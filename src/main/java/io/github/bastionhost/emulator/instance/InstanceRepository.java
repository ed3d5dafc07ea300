package io.github.bastionhost.emulator.instance;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bastion hosts of a world. */
interface InstanceRepository extends JpaRepository<Instance, Long> {

    Optional<Instance> findByInstanceId(String instanceId);
}
